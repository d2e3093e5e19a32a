package mulu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mulu.base.Digest;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Canonical;
import mulu.catalog.Sheet;
import mulu.template.Listing;

/// What is handed in: the form and every derived list as files of their own, the routing slip where there is one, and a list of
/// their SM3 sums with the digest of the content. Thread-safe.
public final class Delivery {
    private Delivery() {}

    /// The names of the files that [#write] makes, in order; the list of sums is the last.
    public static List<String> names(Sheet sheet, Signed signed) {
        List<String> names = new ArrayList<>();
        names.add(FileNames.form(sheet, signed));
        for (Listing listing : sheet.template().listings()) {
            names.add(FileNames.list(sheet, listing, signed));
        }
        names.add(Messages.text("exchange.sums.file"));
        return names;
    }

    /// Which files are made.
    ///
    /// @param listings derived lists, in order
    /// @param slip the routing slip; empty for none
    /// @param sums whether the list of sums comes with them
    public record Parts(boolean form, List<Listing> listings, Optional<SlipBook.Page> slip, boolean sums) {
        public Parts {
            listings = List.copyOf(listings);
        }

        /// Everything there is, with the slip where there is one.
        public static Parts all(Sheet sheet, Optional<SlipBook.Page> slip) {
            return new Parts(true, sheet.template().listings(), slip, true);
        }
    }

    /// Files that are written and compared, but not yet in their places. Closing takes away what is not committed.
    public static final class Prepared implements AutoCloseable {
        private final List<SafeFile> files;

        private Prepared(List<SafeFile> files) {
            this.files = files;
        }

        public List<Path> targets() {
            return files.stream().map(SafeFile::target).toList();
        }

        /// Moves every file to its place. Problem STORAGE where one cannot be moved.
        public void commit() {
            files.forEach(SafeFile::commit);
        }

        @Override
        public void close() {
            files.forEach(SafeFile::close);
        }
    }

    /// Writes all files but a slip into `folder`, which is made where it is missing. Either all of them are complete and
    /// compared before the first one takes its place, or a Problem says why and nothing has changed.
    public static List<Path> write(Sheet sheet, Signed signed, Path folder, Progress progress) {
        try (Prepared prepared = prepare(sheet, signed, Parts.all(sheet, Optional.empty()), folder, progress)) {
            prepared.commit();
            return prepared.targets();
        }
    }

    /// The first half of [#write]: everything but taking the places.
    public static Prepared prepare(Sheet sheet, Signed signed, Parts parts, Path folder, Progress progress) {
        Map<SafeFile, Printed> books = new LinkedHashMap<>();
        if (parts.form()) {
            books.put(new SafeFile(folder.resolve(FileNames.form(sheet, signed))), new Printed(sheet, signed, ""));
        }
        for (Listing listing : parts.listings()) {
            books.put(new SafeFile(folder.resolve(FileNames.list(sheet, listing, signed))),
                    new Printed(ListingForm.sheet(sheet, listing), signed, ""));
        }
        List<SafeFile> files = new ArrayList<>(books.keySet());
        Prepared prepared = new Prepared(files);
        boolean whole = false;
        try {
            folder(folder);
            books.forEach((file, printed) -> FormBook.prepare(List.of(printed), file, progress));
            parts.slip().ifPresent(page -> {
                SafeFile slip = new SafeFile(folder.resolve(FileNames.slip(sheet, signed)));
                files.add(slip);
                slip.write(out -> SlipBook.write(page, out));
            });
            if (parts.sums()) {
                String sums = sums(new Printed(sheet, signed, ""), List.copyOf(files));
                SafeFile list = new SafeFile(folder.resolve(Messages.text("exchange.sums.file")));
                files.add(list);
                list.write(out -> out.write(sums.getBytes(StandardCharsets.UTF_8)));
            }
            progress.check();
            whole = true;
            return prepared;
        } finally {
            if (!whole) {
                prepared.close();
            }
        }
    }

    private static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SafeFile(folder.resolve("x")).failure(e);
        }
    }

    private static String sums(Printed form, List<SafeFile> files) {
        Signed signed = form.signed();
        String digest = signed.digest().isEmpty() ? new Canonical(form.sheet()).digest() : signed.digest();
        List<String> lines = new ArrayList<>();
        lines.add(form.title());
        lines.add(Messages.text(signed.approved() ? "exchange.sums.approved" : "exchange.sums.draft", signed.version()));
        if (signed.onePerson()) {
            lines.add(Messages.text("exchange.print.one"));
        }
        if (!form.tally().isEmpty()) {
            lines.add(form.tally());
        }
        lines.add(Messages.text("exchange.sums.digest", digest));
        lines.add("");
        lines.add(Messages.text("exchange.sums.files"));
        files.forEach(file -> lines.add(sum(file) + "  " + file.target().getFileName()));
        return "\uFEFF" + String.join("\r\n", lines) + "\r\n";
    }

    private static String sum(SafeFile file) {
        Digest digest = new Digest();
        byte[] bytes = new byte[65_536];
        try (InputStream in = Files.newInputStream(file.temporary())) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                digest.add(Arrays.copyOf(bytes, n));
            }
        } catch (IOException e) {
            throw file.failure(e);
        }
        return digest.hex();
    }
}
