package mulu.catalog;

import java.util.Map;
import mulu.template.Heading;
import mulu.template.Template;

/// One catalog without its rows: immutable.
///
/// @param id number in the library, 1, 2, 3 …
/// @param template the form, with the columns that only this catalog has behind the form's own
/// @param year the year it is for; 0 where nobody said
/// @param heading values of the heading's lines by key, and the title where it differs from the form's
/// @param declared the count line's numbers as a file gave them, by key; empty for a catalog made here
/// @param state where it stands
public record Catalog(
        long id,
        Template template,
        int year,
        Map<String, String> heading,
        Map<String, String> declared,
        State state) {
    /// Where a catalog stands, and how often.
    ///
    /// @param stage where it stands on the route
    /// @param version counts approvals: 1 until the first reopening
    /// @param round counts submissions of this version
    /// @param revision counts every change of content
    public record State(Stage stage, int version, int round, long revision) {}

    public Catalog {
        heading = Map.copyOf(heading);
        declared = Map.copyOf(declared);
    }

    public Stage stage() {
        return state.stage();
    }

    public String unit() {
        return heading(template.heading().keyOf(Heading.Kind.UNIT));
    }

    /// The heading's value under `key`; empty where it is blank.
    public String heading(String key) {
        return heading.getOrDefault(key, "");
    }

    public String title() {
        String own = heading(Heading.TITLE);
        return own.isEmpty() ? template.title(template.heading().title(), heading) : own;
    }

    /// What the record calls this catalog.
    public String subject() {
        return subject(id);
    }

    /// The same for a number.
    public static String subject(long id) {
        return "catalog/" + id;
    }

    Catalog with(State newState) {
        return new Catalog(id, template, year, heading, declared, newState);
    }

    Catalog with(Map<String, String> newHeading) {
        return new Catalog(id, template, year, newHeading, declared, state);
    }
}
