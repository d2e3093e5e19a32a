package mulu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mulu.base.Digest;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Canonical;
import mulu.catalog.Sheet;
import mulu.template.Listing;

/// What is handed in: the form and every derived list as files of their own, and a list of their SM3 sums with the
/// digest of the content. Thread-safe.
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

    /// Writes all files into `folder`, which is made where it is missing. All of them are complete and compared before
    /// the first one takes its place; where that fails a Problem says why and nothing has changed.
    public static List<Path> write(Sheet sheet, Signed signed, Path folder, Progress progress) {
        List<Printed> sheets = new ArrayList<>();
        sheets.add(new Printed(sheet, signed, ""));
        sheet.template().listings().forEach(
                listing -> sheets.add(new Printed(ListingForm.sheet(sheet, listing), signed, "")));
        List<SafeFile> files = new ArrayList<>();
        try {
            for (String name : names(sheet, signed)) {
                files.add(new SafeFile(folder.resolve(name)));
            }
            folder(folder, files.getFirst());
            for (int i = 0; i < sheets.size(); i++) {
                FormBook.prepare(List.of(sheets.get(i)), files.get(i), progress);
            }
            String sums = sums(sheets.getFirst(), files.subList(0, sheets.size()));
            files.getLast().write(out -> out.write(sums.getBytes(StandardCharsets.UTF_8)));
            progress.check();
            files.forEach(SafeFile::commit);
            return files.stream().map(SafeFile::target).toList();
        } finally {
            files.forEach(SafeFile::close);
        }
    }

    private static void folder(Path folder, SafeFile first) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw first.failure(e);
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
