package mulu.signoff;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.base.Digest;
import mulu.base.Json;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.store.SettingTable;
import mulu.store.Store;

/// The phrases that an office says again and again (常用意见), the same for all its hands. Thread-safe.
public final class Phrases {
    /// So many can be had by a key.
    public static final int MOST = 9;
    private static final String SETTING = "phrases";
    private static final int LONGEST = 200;

    private final Store store;
    private final Audit audit;
    private final Staff staff;

    public Phrases(Store store, Audit audit, Staff staff) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
    }

    /// Those of this library, else those that the program brings along.
    public List<String> get() {
        return store.read(tx -> SettingTable.get(tx, SETTING)).map(Json::strings)
                .orElseGet(() -> IntStream.rangeClosed(1, MOST).mapToObj(n -> Messages.text("review.phrase." + n)).toList());
    }

    /// Puts others in their place; blank ones are left out. Problem INPUT: too many, or one too long.
    public void change(List<String> phrases, Session session) {
        List<String> clean = phrases.stream().map(phrase -> phrase.strip().replaceAll("\\s+", " ")).filter(phrase -> !phrase.isEmpty()).toList();
        if (clean.size() > MOST || clean.stream().anyMatch(phrase -> phrase.length() > LONGEST)) {
            throw Problem.input("review.phrases", MOST, LONGEST);
        }
        String text = Json.write(clean);
        audit.act(session.name(), "review.phrases", (tx, _) -> {
            staff.current(tx, session);
            SettingTable.put(tx, SETTING, text);
            return Acted.on("library", true, Map.of("phrases", clean.size(), "digest", new Digest().field(text).hex()));
        });
    }
}
