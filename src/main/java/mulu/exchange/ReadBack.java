package mulu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Cells;
import mulu.template.Field;
import mulu.template.Heading;

/// Reads an exported workbook as a stranger would and compares it cell by cell with what it should say.
final class ReadBack {
    private final Path file;
    private final String name;

    /// @param name what the person calls the file
    ReadBack(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /// Problem STORAGE where anything differs.
    void check(List<Printed> sheets, Progress progress) {
        Map<String, Printed> byTab = new HashMap<>();
        sheets.forEach(sheet -> byTab.put(sheet.tab(), sheet));
        List<String> seen = new ArrayList<>();
        try {
            Sources.own(file, progress, grid -> {
                Printed printed = byTab.get(grid.place());
                if (printed != null) {
                    seen.add(grid.place());
                    compare(printed, new FormFinder(name, grid, List.of(new Candidate(printed.template(), false)), null)
                            .search().readings());
                }
            });
        } catch (Problem problem) {
            throw problem.kind() == Problem.Kind.INPUT && !problem.key().equals("problem.cancelled")
                    ? Problem.storage("exchange.read-back", problem, name, String.valueOf(problem.getMessage())) : problem;
        }
        if (seen.size() != sheets.size()) {
            throw differs("exchange.difference.sheets", sheets.size(), seen.size());
        }
    }

    private void compare(Printed printed, List<Reading> readings) {
        if (readings.size() != 1) {
            throw differs("exchange.difference.forms", readings.size());
        }
        Reading reading = readings.getFirst();
        heading(printed, reading);
        Map<String, String> counts = new LinkedHashMap<>();
        printed.template().heading().tally().counts().forEach(count -> counts.put(count.key(),
                Long.toString(printed.sheet().counts().getOrDefault(count.key(), 0L))));
        if (!counts.equals(reading.declared())) {
            throw differs("exchange.difference.counts", reading.declared());
        }
        if (!printed.template().fields().equals(reading.template().fields())) {
            throw differs("exchange.difference.columns", reading.template().fields().size());
        }
        rows(printed, reading);
    }

    private void heading(Printed printed, Reading reading) {
        Map<String, String> values = printed.heading();
        for (Heading.Line line : printed.template().heading().lines()) {
            String text = Wording.strip(Cells.clean(values.getOrDefault(line.key(), "")));
            String expected = line.kind() == Heading.Kind.DATE ? Dates.normal(text) : text;
            if (!expected.equals(reading.heading().getOrDefault(line.key(), ""))) {
                throw differs("exchange.difference.heading", line.label());
            }
        }
        String title = reading.heading().getOrDefault(Heading.TITLE,
                printed.template().title(printed.template().heading().title(), reading.heading()));
        if (!TitleLine.bare(Cells.clean(printed.title())).equals(TitleLine.bare(title))) {
            throw differs("exchange.difference.title", title);
        }
    }

    private void rows(Printed printed, Reading reading) {
        List<Field> fields = printed.template().fields();
        int at = 0;
        for (int i = 0; i < printed.sheet().size(); i++) {
            int index = i;
            if (fields.stream().allMatch(field -> Wording.blank(printed.sheet().text(index, field)))) {
                continue;
            }
            if (at >= reading.rows().size()) {
                throw differs("exchange.difference.rows", reading.rows().size());
            }
            List<String> row = reading.rows().get(at++);
            for (Field field : fields) {
                if (!Objects.equals(printed.sheet().text(i, field), row.get(field.slot()))) {
                    throw differs("exchange.difference.cell", i + 1, field.path());
                }
            }
        }
        if (at != reading.rows().size()) {
            throw differs("exchange.difference.rows", reading.rows().size());
        }
    }

    private Problem differs(String key, Object... arguments) {
        return Problem.storage("exchange.read-back", name, Messages.text(key, arguments));
    }
}
