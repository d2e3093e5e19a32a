package mulu.catalog;

import java.util.List;
import java.util.Map;
import mulu.template.Template;

/// Everything that a new catalog starts with.
///
/// @param template the form, with extra columns where the source has them
/// @param rows texts by slot, in order
public record Draft(
        Template template,
        int year,
        Map<String, String> heading,
        Map<String, String> declared,
        List<List<String>> rows) {
    public Draft {
        rows = List.copyOf(rows);
    }
}
