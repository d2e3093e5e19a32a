package mulu.desk.start;

import static mulu.base.Messages.text;

import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.catalog.Catalog;
import mulu.catalog.Stage;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Times;
import mulu.signoff.Duties;
import mulu.signoff.Passage;
import mulu.signoff.Route;
import mulu.staff.Role;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// One card for each thing to do, done or begun; pressing it opens the catalog.
final class DutyCards {
    private final LongConsumer open;

    DutyCards(LongConsumer open) {
        this.open = open;
    }

    Node todo(Duties.Todo todo) {
        Catalog catalog = todo.catalog();
        boolean returned = todo.returned().isPresent();
        VBox words = words(catalog, returned);
        todo.returned().ifPresent(passage -> words.getChildren().add(Parts.sentence(
                text("desk.start.returned", passage.who(), Times.brief(passage.at()), passage.words()), "card-reason")));
        words.getChildren().add(Parts.sentence(text("desk.start.next", todo.step().act().label()) + came(todo), "soft"));
        todo.due().ifPresent(due -> words.getChildren().add(Parts.label(due.sentence(), due.overdue() ? "overdue" : "due")));
        return card(words, catalog, "waiting-", returned);
    }

    /// By whom it came and since when it waits; nothing where the returning sentence says so already.
    private static String came(Duties.Todo todo) {
        if (todo.since() == 0 || todo.returned().isPresent()) {
            return "";
        }
        String when = Times.brief(todo.since());
        return "　" + todo.came().map(passage -> text("desk.start.came", passage.who(), when, passage.act().label()))
                .orElseGet(() -> text("desk.start.made", todo.from(), when));
    }

    Node done(Duties.Done done, int number) {
        Passage passage = done.passage();
        VBox words = words(done.catalog(), false);
        String opinion = passage.words().isEmpty() ? "" : text("desk.start.opinion", passage.words());
        words.getChildren().add(Parts.sentence(text("desk.start.did", passage.act().label(), Times.brief(passage.at()), passage.version()) + opinion, "soft"));
        return card(words, done.catalog(), "done-" + number + "-", false);
    }

    Node begun(Duties.Begun begun) {
        VBox words = words(begun.catalog(), false);
        String last = begun.last().map(passage -> text("desk.start.last", passage.who(), Times.brief(passage.at()), passage.act().label())).orElse("");
        words.getChildren().add(Parts.sentence(text("desk.start.begun", Times.brief(begun.begun())) + last + waits(begun.catalog().stage()), "soft"));
        return card(words, begun.catalog(), "begun-", false);
    }

    /// Whose turn it is; nothing for what has come to its end.
    private static String waits(Stage stage) {
        return Route.WITH_SECRECY.forward(stage).map(step -> text("desk.start.waits",
                String.join("、", step.hands().stream().sorted().map(Role::label).toList()), step.act().label())).orElse("");
    }

    private static VBox words(Catalog catalog, boolean returned) {
        String year = catalog.year() == 0 ? "" : text("desk.year", catalog.year());
        Label chip = StartView.chip(catalog.stage(), returned);
        HBox first = Parts.row("card-first", Parts.label(catalog.title(), "card-title"), Parts.label(year, "soft"), chip);
        first.setAlignment(Pos.CENTER_LEFT);
        return Parts.column("card-words", first);
    }

    private Node card(VBox words, Catalog catalog, String id, boolean returned) {
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox graphic = Parts.row("card-graphic", words, Parts.icon(Material2OutlinedAL.CHEVRON_RIGHT, "card-go"));
        graphic.setAlignment(Pos.CENTER_LEFT);
        graphic.getStyleClass().addAll("card-button", returned ? "card-returned" : "card-plain");
        return Parts.pressable(graphic, id + catalog.id(), StartView.spoken(catalog), () -> open.accept(catalog.id()));
    }
}
