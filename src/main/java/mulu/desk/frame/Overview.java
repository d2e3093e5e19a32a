package mulu.desk.frame;

import java.util.List;
import mulu.catalog.Catalog;
import mulu.desk.fx.Room;
import mulu.office.Office;
import mulu.staff.Person;

/// What the window shows around its pages.
///
/// @param waiting how many catalogs wait for this person
/// @param catalogs newest first
/// @param people everybody else who may sign in
record Overview(String unit, int waiting, List<Catalog> catalogs, List<Person> people) {
    static Overview of(Room room) {
        Office office = room.office();
        return new Overview(office.staff().unit(), office.signOff().waiting(room.session()).size(),
                office.catalogs().list().reversed(), office.staff().others(room.session()));
    }
}
