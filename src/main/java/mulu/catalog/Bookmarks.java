package mulu.catalog;

import java.util.Map;
import java.util.TreeMap;
import mulu.base.Json;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.store.Store;

/// One bookmark for each person, which only the person's own session reads. It is not content and not in the record: a
/// word that somebody began and then thought better of is not to be kept for ever. Thread-safe.
public final class Bookmarks {
    private final Store store;
    private final Staff staff;

    public Bookmarks(Store store, Staff staff) {
        this.store = store;
        this.staff = staff;
    }

    /// Keeps where the person is, in the place of what was kept before. Works for a session that is just being locked.
    public void keep(Session session, Bookmark bookmark) {
        Map<String, Object> body = new TreeMap<>(Map.of("catalog", bookmark.catalog(), "row", bookmark.row(), "slot", bookmark.slot(),
                "typed", bookmark.typed(), "before", bookmark.before(), "open", bookmark.open(), "refused", bookmark.refused()));
        store.write(tx -> {
            BookmarkTable.put(tx, session.person().id(), Json.write(body));
            return true;
        });
    }

    /// What was kept; [Bookmark#NONE] where nothing was. Problem FORBIDDEN as [Staff#current] says.
    public Bookmark of(Session session) {
        return store.read(tx -> BookmarkTable.get(tx, staff.current(tx, session).id())).map(Bookmarks::read).orElse(Bookmark.NONE);
    }

    private static Bookmark read(String body) {
        try {
            Map<String, String> values = Json.map(body);
            return new Bookmark(Long.parseLong(values.getOrDefault("catalog", "0")), Long.parseLong(values.getOrDefault("row", "0")),
                    Integer.parseInt(values.getOrDefault("slot", "0")), values.getOrDefault("typed", ""), values.getOrDefault("before", ""),
                    Boolean.parseBoolean(values.getOrDefault("open", "")), values.getOrDefault("refused", ""));
        } catch (IllegalArgumentException altered) {
            return Bookmark.NONE;
        }
    }
}
