package mulu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mulu.base.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of the system's for temporary files that holds an unpacked backup while somebody looks at it, and not a moment
/// longer: what a killed program left there, perhaps of an encrypted backup, goes when the next one is looked at.
final class LookCopy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LookCopy.class);
    private static final String NAME = "mulu-look";
    /// Held as long as somebody looks.
    private static final String LOCK = "in-use";

    /// Those of this process: to open its lock a second time would let go of it.
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private LookCopy(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static LookCopy make() throws IOException {
        Path folder = Files.createTempDirectory(NAME);
        OWN.add(folder);
        forgetDead(Forced.home(folder));
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        return new LookCopy(folder, lock);
    }

    /// Where the database goes.
    Path file() {
        return Folders.file(folder);
    }

    private static void forgetDead(Path temporary) {
        List<Path> there = new ArrayList<>();
        try (DirectoryStream<Path> looks = Files.newDirectoryStream(temporary, NAME + "*")) {
            looks.forEach(there::add);
        } catch (IOException e) {
            LOG.warn("no list of {}", temporary, e);
        }
        for (Path look : there) {
            if (!OWN.contains(look) && Files.exists(look.resolve(LOCK)) && !used(look)) {
                try {
                    delete(look);
                } catch (IOException e) {
                    LOG.warn("{} stays", look, e);
                }
            }
        }
    }

    private static boolean used(Path look) {
        try (FileChannel channel = FileChannel.open(look.resolve(LOCK), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException e) {
            return true;
        }
    }

    private static void delete(Path look) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(look)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(look);
    }

    /// Deletes everything. Problem STORAGE where that fails.
    @Override
    public void close() {
        try {
            lock.close();
            delete(folder);
            OWN.remove(folder);
        } catch (IOException e) {
            throw Problem.storage("store.no-close", e);
        }
    }
}
