package mulu.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mulu.catalog.Catalog;
import mulu.catalog.Sheet;
import mulu.check.Finding;
import mulu.check.Waiver;
import mulu.signoff.Seal;
import mulu.template.Field;
import mulu.template.Heading;
import mulu.template.Template;

/// The JSON that reading commands print: names in the same order every time, lists where order matters.
final class Shapes {
    private Shapes() {}

    static Map<String, Object> catalog(Catalog catalog) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("catalog", catalog.id());
        shape.put("template", catalog.template().id());
        shape.put("title", catalog.title());
        shape.put("unit", catalog.unit());
        shape.put("year", catalog.year());
        shape.put("stage", catalog.stage().name());
        shape.put("stageLabel", catalog.stage().label());
        shape.put("version", catalog.state().version());
        shape.put("round", catalog.state().round());
        shape.put("revision", catalog.state().revision());
        shape.put("heading", heading(catalog.template(), catalog.heading()));
        shape.put("declared", new TreeMap<>(catalog.declared()));
        return shape;
    }

    /// Every line of the heading, blank ones too.
    static Map<String, String> heading(Template template, Map<String, String> heading) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Heading.Line line : template.heading().lines()) {
            lines.put(line.key(), heading.getOrDefault(line.key(), ""));
        }
        return lines;
    }

    static Map<String, Object> sheet(Sheet sheet) {
        Map<String, Object> shape = catalog(sheet.catalog());
        shape.put("counts", new LinkedHashMap<>(sheet.counts()));
        shape.put("columns", columns(sheet.template()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            int row = i;
            rows.add(sheet.template().fields().stream().map(field -> sheet.text(row, field)).toList());
        }
        shape.put("rows", rows);
        return shape;
    }

    static List<Map<String, Object>> columns(Template template) {
        return template.fields().stream().map(field -> {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("key", field.key());
            shape.put("header", field.header());
            return shape;
        }).toList();
    }

    /// Texts by slot in the order of the columns.
    static List<List<String>> rows(Template template, List<List<String>> rows) {
        return rows.stream().map(cells -> template.fields().stream().map(Field::slot)
                .map(slot -> slot < cells.size() ? cells.get(slot) : "").toList()).toList();
    }

    static Map<String, Object> seal(Seal seal) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("hand", seal.by().hand().name());
        shape.put("name", seal.by().name());
        shape.put("at", Instant.ofEpochMilli(seal.at()).toString());
        shape.put("version", seal.place().version());
        shape.put("round", seal.place().round());
        shape.put("digest", seal.edition().digest());
        shape.put("remark", seal.by().remark());
        shape.put("voided", seal.voided());
        return shape;
    }

    static Map<String, Object> finding(Finding finding, Sheet sheet) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("rule", finding.rule());
        shape.put("level", finding.level().name());
        shape.put("row", finding.row() == null ? 0 : sheet.indexOf(finding.row()) + 1);
        shape.put("field", finding.field() == null ? "" : finding.field());
        shape.put("place", finding.place(sheet));
        shape.put("sentence", finding.sentence());
        return shape;
    }

    static Map<String, Object> explained(Waiver.Explained explained, Sheet sheet) {
        Map<String, Object> shape = finding(explained.finding(), sheet);
        shape.put("reason", explained.waiver().reason());
        shape.put("by", explained.waiver().by());
        shape.put("at", Instant.ofEpochMilli(explained.waiver().at()).toString());
        return shape;
    }
}
