package mulu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.template.Template;
import mulu.template.Templates;

/// Reads forms out of foreign files: `.xlsx`, `.xls`, `.docx`, HTML, and text in columns, also in the middle of a report. What a
/// file is decides its content, not its extension. Nothing is corrected and nothing is written. Thread-safe.
public final class FormReader {
    private FormReader() {}

    /// Every form in `file`, in the order of the file; empty where there is none. Derived lists and hidden sheets are
    /// left out. Problem INPUT where the file cannot be read, each cause with its own sentence; the same where
    /// `progress` asks to stop.
    ///
    /// @param templates the forms that may be in it, the most usual first; with [Templates#ANY] among them also any other
    /// table that is a catalog by its columns
    public static List<Reading> read(Path file, List<Template> templates, Progress progress) {
        return search(file, templates, progress).readings();
    }

    /// The form in `file`, the first where there are several. Problem INPUT where there is none.
    public static Reading only(Path file, List<Template> templates, Progress progress) {
        Found found = search(file, templates, progress);
        if (!found.readings().isEmpty()) {
            return found.readings().getFirst();
        }
        String name = String.valueOf(file.getFileName());
        if (!found.lists().isEmpty()) {
            throw Problem.input("exchange.list-only", name, found.lists().getFirst());
        }
        throw Problem.input("exchange.no-form", name);
    }

    private record Found(List<Reading> readings, List<String> lists) {}

    private static Found search(Path file, List<Template> templates, Progress progress) {
        Template pool = templates.stream().filter(template -> template.id().equals(Templates.ANY)).findFirst().orElse(null);
        List<Candidate> candidates = Candidate.of(templates.stream().filter(template -> !template.equals(pool)).toList());
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        String name = String.valueOf(file.getFileName());
        Sources.each(file, progress, grid -> {
            progress.check();
            FormFinder finder = new FormFinder(name, grid, candidates, pool).search();
            found.readings().addAll(finder.readings());
            found.lists().addAll(finder.lists());
        });
        return new Found(List.copyOf(found.readings()), List.copyOf(found.lists()));
    }
}
