package mulu.desk.backups;

import static mulu.base.Messages.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import mulu.base.Backup;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Times;
import org.jspecify.annotations.Nullable;

/// The backups, one to a line, and what can be done with the chosen one.
final class BackupsView {
    private static final int LINES = 6;

    private final BackupsController controller;
    private final BackupsModel model;
    private final Card card = new Card("backups", text("desk.backups.title"), "backups");
    private final PasswordField password = Parts.password();

    BackupsView(BackupsController controller) {
        this.controller = controller;
        this.model = controller.model();
        Label said = Parts.sentence("", "dialog-sentence");
        said.setId("backups-said");
        said.textProperty().bind(model.saidProperty());
        password.setId("backups-password");
        password.setPromptText(text("desk.backups.password"));
        model.chosenProperty().subscribe(chosen -> Parts.show(password, chosen != null && chosen.locked()));
        card.body(Parts.sentence(text("desk.backups.lead"), "soft"), list(), password, doing(), place());
        card.foot(said);
        card.primary("backups-close", text("desk.close"), () -> controller.onClose(card));
    }

    Card card() {
        return card;
    }

    private ListView<Backup> list() {
        ListView<Backup> list = new ListView<>(model.backups());
        list.setId("backups-list");
        list.setPlaceholder(Parts.sentence(text("desk.backups.none"), "soft"));
        list.setCellFactory(_ -> new Line());
        list.setFixedCellSize(-1);
        list.setPrefHeight(LINES * 36);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> model.chosenProperty().set(chosen));
        list.getSelectionModel().selectFirst();
        return list;
    }

    /// One backup in words.
    private static final class Line extends ListCell<Backup> {
        @Override
        protected void updateItem(@Nullable Backup backup, boolean empty) {
            super.updateItem(backup, empty);
            setText(empty || backup == null ? "" : text("desk.backups.line", Times.full(backup.at()), backup.kind().label(),
                    (backup.length() + 1_023) / 1_024, text(backup.locked() ? "cli.backup.locked" : "cli.backup.open")));
        }
    }

    private javafx.scene.Node doing() {
        Button make = Parts.button("backups-make", text("desk.backups.make"), controller::onMake);
        make.disableProperty().bind(model.busyProperty());
        Button look = Parts.button("backups-look", text("desk.backups.look"), () -> chosen(backup ->
                controller.onLook(backup, password.getText())));
        look.disableProperty().bind(model.busyProperty().or(model.chosenProperty().isNull()));
        Button restore = Parts.button("backups-restore", text("desk.backups.restore"), () -> chosen(backup ->
                controller.onRestore(card, backup, password.getText())));
        return Parts.row("dialog-buttons", make, look, Parts.reasoned(restore, Bindings.createStringBinding(() ->
                !model.administratorProperty().get() ? text("desk.backups.not-yours")
                        : model.chosenProperty().get() == null ? text("desk.backups.choose")
                                : model.busyProperty().get() ? text("desk.backups.wait") : "",
                model.administratorProperty(), model.chosenProperty(), model.busyProperty())));
    }

    private void chosen(Consumer<Backup> action) {
        Optional.ofNullable(model.chosenProperty().get()).ifPresent(action);
    }

    private javafx.scene.Node place() {
        Label where = Parts.sentence("", "dialog-sentence");
        where.setId("backups-place");
        where.textProperty().bind(Bindings.createStringBinding(() -> model.placeProperty().get().isEmpty()
                ? text("desk.backups.no-place") : text("desk.backups.place", model.placeProperty().get()), model.placeProperty()));
        Button choose = Parts.button("backups-place-choose", text("desk.backups.place.choose"), controller::onPlace);
        return Parts.column("dialog-part", where, Parts.row("dialog-buttons", Parts.reasoned(choose, Bindings.createStringBinding(() ->
                model.administratorProperty().get() ? "" : text("desk.backups.not-yours"), model.administratorProperty()))));
    }
}
