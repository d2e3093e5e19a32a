package mulu.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import mulu.base.Json;
import mulu.base.Progress;
import mulu.catalog.Sheet;

/// Finds what is wrong in a catalog and never changes a word of it. Thread-safe.
public final class Checks {
    /// The rules file of a form.
    record Book(String form, List<Rule> rules) {}

    private final LawBook laws;
    private final InstantSource clock;

    /// @param laws what cited instruments are judged by
    /// @param clock tells the day by which a form without a date is judged
    public Checks(LawBook laws, InstantSource clock) {
        this.laws = laws;
        this.clock = clock;
    }

    /// All findings, by rule and then by row.
    public List<Finding> check(Sheet sheet, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        List<Rule> rules = rules(sheet.template().id());
        Grounds grounds = Grounds.of(sheet, laws, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
        for (int i = 0; i < rules.size(); i++) {
            progress.check();
            progress.at(i, rules.size());
            new Inspection(sheet, rules.get(i), grounds, findings).run();
        }
        return findings;
    }

    public List<Finding> check(Sheet sheet) {
        return check(sheet, Progress.NONE);
    }

    /// The rules for a form: its own file, or those that hold for every form.
    public List<Rule> rules(String form) {
        InputStream own = Checks.class.getResourceAsStream("/mulu/check/" + form + ".json");
        InputStream in = own == null ? Checks.class.getResourceAsStream("/mulu/check/any.json") : own;
        if (in == null) {
            throw new IllegalStateException("no rules");
        }
        try (in) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Book.class).rules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
