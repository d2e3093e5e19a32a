package mulu.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.base.Digest;
import mulu.base.Json;
import mulu.base.Problem;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.store.SettingTable;
import mulu.store.Store;
import mulu.template.Templates;

/// The standard of one library: an administrator changes it, every desk follows with its next check. Thread-safe.
public final class Standards implements Supplier<Standard> {
    private static final String SETTING = "standard";
    private static final int LONGEST_TITLE = 200;
    private static final int PERCENT = 100;

    private final Store store;
    private final Audit audit;
    private final Staff staff;
    private volatile Kept kept = new Kept("", Standard.BUILT_IN);

    /// @param text as the library has it; empty for none
    private record Kept(String text, Standard standard) {}

    public Standards(Store store, Audit audit, Staff staff) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
    }

    /// The standard as the library has it now; the same object for as long as it is the same.
    @Override
    public Standard get() {
        String text = store.read(tx -> SettingTable.get(tx, SETTING)).orElse("");
        Kept known = kept;
        if (!text.equals(known.text())) {
            known = new Kept(text, text.isEmpty() ? Standard.BUILT_IN : Standard.of(parse(text)));
            kept = known;
        }
        return known.standard();
    }

    /// Puts an office's own part in the place of the one before. Problem INPUT: something in it cannot be; FORBIDDEN: not an
    /// administrator.
    public void change(Standard.Own own, Session session) {
        examine(own);
        String text = own.equals(Standard.Own.NONE) ? "" : Json.write(own);
        audit.act(session.name(), "check.standard", (tx, _) -> {
            if (!staff.current(tx, session).has(Role.ADMIN)) {
                throw Problem.forbidden("check.standard.admin", session.name());
            }
            if (SettingTable.get(tx, SETTING).orElse("").equals(text)) {
                return Acted.nothing(own);
            }
            SettingTable.put(tx, SETTING, text);
            return Acted.on("library", own, Map.of("rules", own.rules().size(), "laws", own.laws().size(), "bodies", own.bodies().size(),
                    "notices", own.notices().size(), "region", own.region(), "digest", new Digest().field(text).hex()));
        });
    }

    /// An own part as a text, such as one library hands to another.
    public static String text(Standard.Own own) {
        return Json.pretty(own);
    }

    /// The own part in a text. Problem INPUT where it holds none.
    public static Standard.Own parse(String text) {
        try {
            return Optional.ofNullable(Json.read(text, Standard.Own.class)).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Problem.input("check.standard.shape");
        }
    }

    /// Problem INPUT where something in an own part cannot be.
    public static void examine(Standard.Own own) {
        own.laws().forEach(Standards::examine);
        own.bodies().forEach(body -> {
            if (body.now().isBlank() || body.names().isEmpty() || body.names().stream().anyMatch(String::isBlank)) {
                throw Problem.input("check.standard.body", body.now());
            }
        });
        own.rules().forEach(Standards::examine);
        Standard.of(own);
    }

    private static void examine(Law law) {
        if (law.title().isBlank() || law.title().length() > LONGEST_TITLE || law.editions().isEmpty()) {
            throw Problem.input("check.standard.title", law.title());
        }
        for (Law.Edition edition : law.editions()) {
            if (edition.from() != null && edition.until() != null && !edition.from().isBefore(edition.until())) {
                throw Problem.input("check.standard.dates", law.title());
            }
            if (edition.number() != null && Law.number(edition) == null) {
                throw Problem.input("check.standard.number", law.title(), edition.number());
            }
        }
    }

    private static void examine(Standard.Tuned tuned) {
        boolean known = Templates.known().stream().anyMatch(form -> form.family().equals(tuned.form()));
        Rule rule = (known ? Standard.builtIn(tuned.form()) : List.<Rule>of()).stream().filter(one -> one.id().equals(tuned.rule())).findFirst()
                .orElseThrow(() -> Problem.input("check.standard.rule", tuned.rule()));
        if (!rule.waivable() && tuned.level() != rule.level()) {
            throw Problem.input("check.standard.must", rule.label());
        }
        String what = tuned.what();
        if (what == null) {
            return;
        }
        boolean number = rule.kind() == Rule.Kind.SHARE || rule.kind() == Rule.Kind.STALE;
        boolean words = Arrays.stream(what.split("、", -1)).noneMatch(String::isBlank);
        if (number ? !what.matches("\\d{1,3}") || Integer.parseInt(what) > PERCENT : !words) {
            throw Problem.input(number ? "check.standard.percent" : "check.standard.words", rule.label());
        }
    }
}
