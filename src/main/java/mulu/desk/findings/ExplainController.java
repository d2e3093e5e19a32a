package mulu.desk.findings;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import mulu.check.Checked;
import mulu.check.Finding;
import mulu.check.Waiver;
import mulu.check.Waivers;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;

/// Asks why a finding may stay as it is, and keeps the answer for the hands behind. FX thread only.
public final class ExplainController {
    private final Room room;
    private final Runnable done;

    /// @param done hears that something was explained or taken back
    public ExplainController(Room room, Runnable done) {
        this.room = room;
        this.done = done;
    }

    /// What the dialog is about.
    ///
    /// @param alike the findings of the same rule, this one among them
    record Asked(Checked checked, Finding finding, List<Finding> alike, SimpleBooleanProperty busy) {}

    /// Asks about one finding; those of the same rule can be explained with it.
    public void open(Checked checked, Finding finding) {
        List<Finding> all = checked.findings(finding.rule());
        List<Finding> alike = new ArrayList<>(List.of(finding));
        all.subList(0, Math.min(Waivers.MOST, all.size())).stream().filter(other -> !other.equals(finding)).limit(Waivers.MOST - 1L)
                .forEach(alike::add);
        room.work().read("phrases", _ -> room.office().phrases().get(), phrases ->
                room.show(new ExplainView(this, new Asked(checked, finding, alike, new SimpleBooleanProperty()), phrases).card()));
    }

    /// Opens again what was explained.
    public void takeBack(long catalog, Waiver waiver) {
        room.work().write("", _ -> {
            room.office().waivers().takeBack(catalog, List.of(waiver), room.session());
            return true;
        }, _ -> done.run(), () -> {});
    }

    void onCancel(Card card) {
        room.dialogs().close(card);
    }

    void onExplain(Card card, Asked asked, String reason, boolean all) {
        if (asked.busy().get()) {
            return;
        }
        asked.busy().set(true);
        room.work().write("", _ -> {
            room.office().waivers().explain(asked.checked(), all ? asked.alike() : List.of(asked.finding()), reason, room.session());
            return true;
        }, _ -> {
            room.dialogs().close(card);
            done.run();
        }, () -> asked.busy().set(false));
    }
}
