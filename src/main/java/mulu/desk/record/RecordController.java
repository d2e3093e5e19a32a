package mulu.desk.record;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Running;
import mulu.desk.fx.Tried;
import mulu.desk.fx.Work;
import mulu.desk.record.RecordModel.Line;
import mulu.desk.record.RecordModel.Verdict;
import mulu.office.Records;

/// The record in plain words: what people did, newest first, to be searched by person, act or catalog; checks whether anybody has
/// touched it, and writes it as a workbook. Changes nothing. FX thread only.
public final class RecordController {
    /// Older ones are found by what is typed, or in the workbook.
    private static final int MOST = 20_000;
    private static final Duration TYPING = Duration.ofMillis(150);

    private final Room room;
    private final RecordModel model = new RecordModel();

    public RecordController(Room room) {
        this.room = room;
    }

    public void open() {
        model.typedProperty().subscribe(this::look);
        room.show(new RecordView(this, room.theme().sizeProperty()).card());
    }

    RecordModel model() {
        return model;
    }

    private void look(String typed) {
        room.work().read("records", progress -> {
            if (!typed.isEmpty()) {
                room.work().rest(TYPING, progress);
            }
            return room.office().records().newest(typed, MOST, progress);
        }, this::show);
    }

    private void show(Records.Found found) {
        model.readProperty().set(true);
        model.lines().setAll(found.lines().stream().map(line -> new Line(line.entry().seq(), line.at(), line.entry().actor(), line.act(),
                line.about(), line.detail())).toList());
        model.shownProperty().set(text(found.more() ? "desk.records.more" : "desk.records.shown", found.lines().size()));
    }

    void onProve() {
        job(text("desk.records.proving"), progress -> room.office().records().prove(progress), this::verdict);
    }

    private void verdict(Records.Proof proof) {
        model.verdictProperty().set(new Verdict(proof.intact(), proof.sentences()));
    }

    void onExport() {
        room.outside().target(text("desk.records.export"), text("desk.findings.workbook"), "*.xlsx", text("desk.records.file")).ifPresent(this::write);
    }

    /// Writes the whole record into `file`, with what a check of it finds, which is shown too.
    public void write(Path file) {
        job(text("desk.records.writing"), progress -> Tried.of(() -> room.office().records().write(Optional.empty(), file, room.session(), progress)),
                tried -> tried.then(proof -> {
            verdict(proof);
            model.saidProperty().set(text("cli.exported", file));
        }, model.refusalProperty()::set));
    }

    /// One at a time.
    private <T> void job(String words, Work.Job<T> work, Consumer<T> then) {
        if (model.runningProperty().get() != null) {
            return;
        }
        model.saidProperty().set("");
        model.refusalProperty().set("");
        Running job = room.work().job(words, work, then);
        model.runningProperty().set(job);
        job.finishedProperty().subscribe(done -> model.runningProperty().set(done ? null : job));
    }

    void onClose(Card card) {
        Running job = model.runningProperty().get();
        if (job != null) {
            job.cancel();
        }
        room.dialogs().close(card);
    }
}
