package mulu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import mulu.base.Problem;
import org.jspecify.annotations.Nullable;

/// What both copies of a journal hold, read from end to end: each whole record once, from the copy that has it whole, and
/// which files are not as they should be.
final class JournalScan {
    private final Path library;
    private final String id;
    private final TreeMap<Long, Written> records = new TreeMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private long newest;

    /// A whole record and where it lies.
    record Written(JournalFile.Head head, Path file, long offset) {}

    /// How a file differs from what it should be.
    ///
    /// @param torn only its last record was cut short, as when the program was killed while it wrote
    /// @param lost records that no copy has whole are missing from it
    record Flaw(Path file, long first, boolean torn, boolean lost) {}

    private JournalScan(Path library, String id) {
        this.library = library;
        this.id = id;
    }

    /// The library whose journal lies in this folder, by the first file that says so.
    static Optional<String> library(Path folder) throws IOException {
        for (String copy : Journal.COPIES) {
            for (Path file : Forced.list(folder.resolve(copy), JournalFile.ENDING)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    String library = JournalFile.library(channel);
                    if (!library.isEmpty()) {
                        return Optional.of(library);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Reads the journal of the library with this id; changes nothing.
    static JournalScan of(Path library, String id) {
        JournalScan scan = new JournalScan(library, id);
        try {
            List<Long> firsts = scan.firsts();
            for (int i = 0; i < firsts.size(); i++) {
                scan.segment(firsts.get(i), i + 1 < firsts.size() ? firsts.get(i + 1) : Long.MAX_VALUE, i + 1 == firsts.size());
            }
        } catch (IOException e) {
            throw Problem.storage("store.no-folder", e, library);
        }
        return scan;
    }

    /// The numbers by which files of the journal begin.
    List<Long> firsts() throws IOException {
        TreeSet<Long> firsts = new TreeSet<>();
        for (String copy : Journal.COPIES) {
            Forced.list(library.resolve(copy), JournalFile.ENDING).stream().map(JournalFile::first)
                    .filter(first -> first >= 0).forEach(firsts::add);
        }
        return List.copyOf(firsts);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /// The highest number of which there is any sign.
    long newest() {
        return newest;
    }

    /// The records that follow `from` without a gap, up to and with `to`.
    List<Written> after(Mark from, long to) {
        List<Written> next = new ArrayList<>();
        Mark mark = from;
        Written record = records.get(mark.number() + 1);
        while (record != null && record.head().number() <= to && record.head().previous().equals(mark.hash())) {
            next.add(record);
            mark = record.head().mark();
            record = records.get(mark.number() + 1);
        }
        return next;
    }

    /// The last write that can be reached from there.
    Mark reach(Mark from) {
        List<Written> all = after(from, Long.MAX_VALUE);
        return all.isEmpty() ? from : all.getLast().head().mark();
    }

    /// The records of one file, whichever copy they lie in.
    List<Written> in(long first, long below) {
        return List.copyOf(records.subMap(first, below).values());
    }

    private void segment(long first, long below, boolean lastOne) throws IOException {
        Copies copies = new Copies(first);
        try {
            long at = JournalFile.HEAD;
            long number = first;
            while (number < below) {
                Written whole = copies.whole(at, number, lastOne);
                if (whole == null) {
                    long next = copies.next(at);
                    if (next < 0) {
                        break;
                    }
                    copies.lost();
                    JournalFile.Head head = copies.head(next);
                    number = Math.max(number + 1, head.number());
                    at = next;
                    continue;
                }
                records.put(number, whole);
                newest = Math.max(newest, number);
                at += whole.head().size();
                number++;
            }
            copies.end(at, number >= below);
            Written begin = records.get(first);
            copies.begins(begin == null ? null : begin.head().previous());
        } finally {
            copies.close();
        }
        flaws.addAll(copies.flaws());
    }

    /// The two copies of one file, read side by side: a record lies at the same place in both.
    private final class Copies {
        private final long first;
        private final List<Path> files = new ArrayList<>();
        private final Map<Path, FileChannel> open = new HashMap<>();
        private final Map<Path, Integer> missing = new HashMap<>();
        private final TreeSet<Path> damaged = new TreeSet<>();
        private boolean lost;

        Copies(long first) throws IOException {
            this.first = first;
            for (String copy : Journal.COPIES) {
                Path file = JournalFile.path(library.resolve(copy), first);
                files.add(file);
                if (Files.isRegularFile(file)) {
                    open.put(file, FileChannel.open(file, StandardOpenOption.READ));
                }
            }
        }

        /// The record at this place; notes which copy has it not. A copy without the newest record of all may only have
        /// been on its way to it.
        @Nullable Written whole(long at, long number, boolean lastOne) throws IOException {
            Written found = null;
            List<Path> without = new ArrayList<>();
            for (Path file : files) {
                FileChannel channel = open.get(file);
                JournalFile.Head head = channel == null ? null : JournalFile.read(channel, at);
                boolean whole = head != null && head.number() == number && channel != null
                        && at + head.size() <= channel.size()
                        && Checksum.of(channel, at + JournalFile.RECORD, head.length()) == head.sum();
                if (!whole) {
                    without.add(file);
                    if (head != null || (channel != null && !JournalFile.blankHead(channel, at))) {
                        damaged.add(file);
                    }
                } else if (found == null) {
                    found = new Written(Objects.requireNonNull(head), file, at);
                }
            }
            if (found != null) {
                without.forEach(file -> missing.merge(file, 1, Integer::sum));
                if (!lastOne) {
                    damaged.addAll(without);
                }
            }
            return found;
        }

        JournalFile.Head head(long at) throws IOException {
            for (FileChannel channel : open.values()) {
                JournalFile.Head head = JournalFile.read(channel, at);
                if (head != null) {
                    return head;
                }
            }
            throw new IllegalStateException("no head at " + at);
        }

        /// Where the next record lies that some copy knows of, -1 for none.
        long next(long at) throws IOException {
            long next = -1;
            for (FileChannel channel : open.values()) {
                long place = JournalFile.next(channel, at + 1);
                if (place >= 0) {
                    newest = Math.max(newest, head(place).number());
                    next = next < 0 ? place : Math.min(next, place);
                }
            }
            return next;
        }

        void lost() {
            lost = true;
            damaged.addAll(files);
        }

        void begins(@Nullable String previous) throws IOException {
            for (Path file : files) {
                FileChannel channel = open.get(file);
                if (previous != null && (channel == null || !JournalFile.begins(channel, id, first, previous))) {
                    damaged.add(file);
                }
            }
        }

        /// What lies behind the last record.
        void end(long at, boolean superseded) throws IOException {
            for (Path file : files) {
                FileChannel channel = open.get(file);
                if (channel != null && channel.size() > at && !superseded) {
                    missing.merge(file, 0, Integer::sum);
                    JournalFile.Head head = JournalFile.read(channel, at);
                    if (head != null) {
                        newest = Math.max(newest, head.number());
                        lost = true;
                    }
                }
            }
        }

        List<Flaw> flaws() {
            List<Flaw> flawed = new ArrayList<>();
            for (Path file : files) {
                int count = missing.getOrDefault(file, -1);
                boolean bad = damaged.contains(file) || count > 1;
                if (bad || count >= 0) {
                    flawed.add(new Flaw(file, first, !bad, lost));
                }
            }
            return flawed;
        }

        void close() {
            open.values().forEach(channel -> {
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
