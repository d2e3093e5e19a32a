package mulu.catalog;

import java.util.Locale;
import mulu.base.Messages;

/// The words of a step in the undo menu.
final class Labels {
    private Labels() {}

    /// @param recall gives the change that a take-back is about
    static String of(Edit edit, Change.Effects effects, Recall recall) {
        return switch (edit) {
            case Edit.SetCells set -> Messages.text("edit.set." + word(set.how()), set.puts().size());
            case Edit.Paste paste -> Messages.text("edit.paste", paste.rows(), paste.columns());
            case Edit.Tick _ -> Messages.text("edit.tick");
            case Edit.InsertRows insert -> Messages.text("edit.insert." + word(insert.from()), insert.rows().size());
            case Edit.DeleteRows delete -> Messages.text("edit.delete", delete.rows().size());
            case Edit.RestoreRows restore -> Messages.text("edit.restore", restore.rows().size());
            case Edit.MoveRows move -> Messages.text("edit.move", move.rows().size());
            case Edit.TakeIn take -> Messages.text(take.whole() ? "edit.take-in.whole" : "edit.take-in", take.rows().size());
            case Edit.Adopt adopt -> Messages.text("edit.adopt", adopt.cells().size() + adopt.rows().size());
            case Edit.Renumber() -> Messages.text("edit.renumber");
            case Edit.SetHeading _ -> Messages.text("edit.heading", effects.after().size());
            case Edit.TakeBack(long seq) -> recall.change(seq).label();
        };
    }

    private static String word(Enum<?> gesture) {
        return gesture.name().toLowerCase(Locale.ROOT);
    }
}
