package mulu.catalog;

import mulu.base.Messages;

/// The words of a step in the undo menu.
final class Labels {
    private Labels() {}

    static String of(Edit edit, Change.Effects effects) {
        return switch (edit) {
            case Edit.SetCells set -> Messages.text("edit.set", set.puts().size());
            case Edit.Tick _ -> Messages.text("edit.tick");
            case Edit.InsertRows insert -> Messages.text("edit.insert", insert.rows().size());
            case Edit.DeleteRows delete -> Messages.text("edit.delete", delete.rows().size());
            case Edit.MoveRows move -> Messages.text("edit.move", move.rows().size());
            case Edit.ReplaceRows replace -> Messages.text("edit.replace", replace.rows().size());
            case Edit.Renumber() -> Messages.text("edit.renumber");
            case Edit.SetHeading _ -> Messages.text("edit.heading", effects.after().size());
            case Edit.TakeBack(Change change) -> change.label();
        };
    }
}
