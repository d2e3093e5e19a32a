package mulu.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mulu.catalog.Draft;
import mulu.template.Heading;
import mulu.template.Template;

/// A form as one file has it: nothing is corrected, nothing is in any library yet. Immutable.
///
/// @param origin where it was found
/// @param template the form, with the file's unknown columns behind its own
/// @param year from the date of the form, else from a year in the title or the file's name, else 0
/// @param heading values of the sign-off line by key, blank ones too where the label was found; dates as 2018-11-09
/// where they are dates; and under [Heading#TITLE] a title that is not the form's usual one
/// @param declared the count line's texts by key, such as 16 or x
/// @param rows texts by slot, in order
/// @param notes what is worth knowing, in the order of the file
public record Reading(
        Origin origin,
        Template template,
        int year,
        Map<String, String> heading,
        Map<String, String> declared,
        List<List<String>> rows,
        List<Note> notes) {

    /// Where a form was found.
    ///
    /// @param file name of the file without its folder
    /// @param place name of the sheet; empty for a text
    /// @param row where the header begins: row of the sheet or line of the text, from 1
    public record Origin(String file, String place, int row) {}

    public Reading {
        heading = Map.copyOf(heading);
        declared = Map.copyOf(declared);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// The unit as the form names it; empty where it is blank.
    public String unit() {
        return template.heading().lines().stream()
                .filter(line -> line.kind() == Heading.Kind.UNIT)
                .findFirst()
                .map(line -> heading.getOrDefault(line.key(), ""))
                .orElse("");
    }

    /// What a new catalog starts with.
    public Draft draft() {
        return draft(unit(), year);
    }

    /// The same for another unit or year, where the person knows better than the file.
    public Draft draft(String unit, int otherYear) {
        Map<String, String> values = new HashMap<>(heading);
        template.heading().lines().stream()
                .filter(line -> line.kind() == Heading.Kind.UNIT)
                .findFirst()
                .ifPresent(line -> values.put(line.key(), unit));
        values.values().removeIf(String::isEmpty);
        return new Draft(template, otherYear, values, declared, rows);
    }
}
