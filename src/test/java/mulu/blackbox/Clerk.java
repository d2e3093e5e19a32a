package mulu.blackbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import mulu.Rows;
import mulu.Trial;
import mulu.catalog.Edit;
import mulu.catalog.Row;
import mulu.catalog.Sheet;
import mulu.staff.Session;
import mulu.base.Location;

/// A process of its own that edits without end and says on its output what it was told is saved:
/// one line `revision SM3-of-content` after each acknowledged edit.
final class Clerk {
    private Clerk() {}

    public static void main(String[] args) {
        Random random = new Random(Long.parseLong(args[1]));
        Trial trial = Trial.at(new Location.Folder(Path.of(args[0])));
        Session session = trial.office().staff().signIn("张一", Trial.password("张一"));
        while (true) {
            Sheet sheet = trial.office().catalogs().sheet(1);
            Sheet after = trial.apply(1, edit(sheet, random), session).done().sheet();
            System.out.println(after.catalog().state().revision() + " " + new mulu.catalog.Canonical(after).digest());
            System.out.flush();
        }
    }

    private static Edit edit(Sheet sheet, Random random) {
        Rows rows = new Rows(random, sheet.template());
        int index = random.nextInt(sheet.size());
        Row row = sheet.row(index);
        return switch (random.nextInt(6)) {
            case 0 -> new Edit.InsertRows(index, rows.wild(1 + random.nextInt(3)));
            case 1 -> sheet.size() > 20
                    ? new Edit.DeleteRows(List.of(row.id()))
                    : new Edit.MoveRows(List.of(row.id()), random.nextInt(sheet.size()));
            default -> new Edit.SetCells(List.of(new Edit.Put(row.id(), 5, rows.text() + random.nextLong())));
        };
    }
}
