package mulu.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mulu.base.Messages;
import mulu.catalog.Sheet;
import mulu.template.Heading;
import mulu.template.Template;

/// A sheet with everything that is printed around its rows.
///
/// @param tab name of the sheet in the workbook
record Printed(Sheet sheet, Signed signed, String tab) {
    Template template() {
        return sheet.template();
    }

    /// Key of the derived list that this is; empty for the form itself.
    String list() {
        int end = template().id().indexOf(ListingForm.LIST);
        return end < 0 ? "" : template().id().substring(end + 1);
    }

    /// Values of the sign-off line by key: for an approved form the hands are those who signed.
    Map<String, String> heading() {
        Map<String, String> values = new HashMap<>(sheet.catalog().heading());
        for (Heading.Line line : template().heading().lines()) {
            if (signed.approved() && line.hand() != null && signed.names().containsKey(line.hand())) {
                values.put(line.key(), signed.names().get(line.hand()));
            }
        }
        return values;
    }

    String title() {
        String own = sheet.catalog().heading(Heading.TITLE);
        return Wording.blank(own) ? template().title(template().heading().title(), heading()) : own;
    }

    /// The entries of the sign-off line, such as 填表人：刘帅.
    List<String> signing() {
        List<String> entries = new ArrayList<>();
        Map<String, String> values = heading();
        for (Heading.Line line : template().heading().lines()) {
            String value = values.getOrDefault(line.key(), "");
            entries.add(Messages.text("exchange.print.entry", line.label(),
                    line.kind() == Heading.Kind.DATE ? Dates.printed(value) : value));
        }
        return entries;
    }

    /// The count line, computed from the rows; empty where the form has none.
    String tally() {
        Heading.Tally tally = template().heading().tally();
        if (tally.counts().isEmpty()) {
            return "";
        }
        Map<String, Long> counts = sheet.counts();
        List<String> pieces = tally.counts().stream()
                .map(count -> Messages.text("exchange.print.count", count.label(), counts.getOrDefault(count.key(), 0L),
                        tally.measure()))
                .toList();
        return Messages.text("exchange.print.entry", tally.label(), String.join("，", pieces));
    }

    /// What stands under the table.
    String note() {
        if (!signed.approved()) {
            return Messages.text("exchange.print.draft-note");
        }
        String digest = Messages.text("exchange.print.note", signed.version(), signed.digest());
        return signed.onePerson() ? Messages.text("exchange.print.one-person", digest) : digest;
    }
}
