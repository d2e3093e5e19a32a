package mulu.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.office.Office;
import mulu.signoff.Remark;
import mulu.signoff.Review;
import mulu.signoff.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists what was said of a catalog, how far its review has come, and what its round has changed.
@Command(name = "remarks")
final class RemarksCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "cli.option.remarks-xlsx")
    private @Nullable Path xlsx;

    @Override
    int work(Office office) {
        Review review = office.reviews().of(catalog, Progress.NONE);
        if (xlsx != null) {
            office.exports().remarks(review, xlsx, Progress.NONE);
            say("cli.remarks-written", xlsx);
            return Cli.DONE;
        }
        if (json) {
            Map<String, Object> shape = new LinkedHashMap<>(ReviewShapes.review(review));
            shape.put("changes", ReviewShapes.changes(review.sheet(), office.catalogs().history().originals(review.sheet())));
            json(shape);
            return Cli.DONE;
        }
        Sheet sheet = review.sheet();
        say("cli.reviewed", review.done(), sheet.size(), review.open().size(), review.unanswered().size());
        review.remarks().forEach(remark -> print(remark, sheet));
        review.suggestions().forEach(suggestion -> print(suggestion, sheet));
        ReviewShapes.changed(sheet, office.catalogs().history().originals(sheet))
                .forEach(change -> say("cli.changed-cell", change.place(), change.redline()));
        return Cli.DONE;
    }

    private void print(Remark remark, Sheet sheet) {
        Remark.Settled settled = remark.settled();
        say("cli.remark", Long.toString(remark.id()), Messages.text("review.round", remark.place().version(), remark.place().round()),
                remark.where(sheet), remark.said().name(), Times.of(remark.said().at()), remark.said().text(),
                settled == null ? Messages.text("review.open") : Messages.text("review.settled", settled.name(), Times.of(settled.at())));
        remark.replies().forEach(reply -> say("cli.reply", reply.name(), Times.of(reply.at()), reply.text()));
    }

    private void print(Suggestion suggestion, Sheet sheet) {
        say("cli.suggestion", Long.toString(suggestion.id()), suggestion.where(sheet), suggestion.by().name(), suggestion.wish().before(),
                suggestion.wish().after(), suggestion.answer().state().label(), suggestion.answer().words());
    }
}
