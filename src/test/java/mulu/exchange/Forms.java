package mulu.exchange;

import mulu.template.Template;
import mulu.template.Templates;

/// Forms for the tests: the official one, and one that no program text knows.
final class Forms {
    private static final Template OFFICIAL = Templates.builtIn().getFirst();
    private static final Template SMALL = parsedSmall();

    private Forms() {}

    static Template official() {
        return OFFICIAL;
    }

    /// A form of another kind: no numbers, other labels, a count line without weights.
    static Template small() {
        return SMALL;
    }

    private static Template parsedSmall() {
        return Templates.parse("""
                {"id": "park", "version": 4, "name": "公园设施台账",
                 "heading": {"title": "{office}公园设施台账",
                  "lines": [
                   {"key": "office", "label": "管理处", "kind": "UNIT", "required": true},
                   {"key": "keeper", "label": "登记员", "kind": "PERSON", "required": false, "hand": "FILLER"},
                   {"key": "day", "label": "登记日期", "kind": "DATE", "required": true}],
                  "tally": {"label": "合计", "measure": "处", "counts": [
                   {"key": "good", "label": "完好", "when": "good"},
                   {"key": "broken", "label": "待修", "when": "broken"}]}},
                 "columns": {"fields": [
                   {"key": "place", "slot": 0, "header": ["位置"], "type": "TEXT", "look": {"width": 12, "frozen": true, "vertical": false}},
                   {"key": "thing", "slot": 1, "header": ["设施"], "type": "TEXT", "look": {"width": 12, "frozen": false, "vertical": false}},
                   {"key": "good", "slot": 2, "header": ["状况", "完好"], "type": "TICK", "values": ["○"], "free": false, "look": {"width": 4, "frozen": false, "vertical": true}},
                   {"key": "broken", "slot": 3, "header": ["状况", "待修"], "type": "TICK", "values": ["○"], "free": false, "look": {"width": 4, "frozen": false, "vertical": true}},
                   {"key": "remark", "slot": 4, "header": ["说明"], "type": "TEXT", "look": {"width": 30, "frozen": false, "vertical": false}}],
                  "groups": [{"key": "state", "label": "状况", "fields": ["good", "broken"], "rule": "EXACTLY_ONE"}]},
                 "listings": [{"key": "broken", "label": "维修清单", "title": "{office}维修清单", "when": "broken",
                   "columns": [{"label": "序号", "width": 6}, {"field": "place", "width": 20}, {"field": "thing", "width": 20}]}],
                 "layout": {"paper": "A4", "landscape": false, "margin": 20, "titleFont": "黑体", "titleSize": 18, "bodyFont": "宋体", "bodySize": 11}}
                """);
    }
}
