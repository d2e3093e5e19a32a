package mulu.desk.standards;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import mulu.base.Problem;
import mulu.check.Law;
import mulu.check.LawBook;
import mulu.check.Rule;
import mulu.check.Standard;
import mulu.check.Standards;
import mulu.check.WorkingDays;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.exchange.Dates;
import mulu.exchange.StandardFile;
import org.jspecify.annotations.Nullable;

/// 核对依据: the administrator tunes rules, adds instruments, renamed bodies and days off. Nothing holds before it is kept.
/// FX thread only.
public final class StandardsController {
    private final Room room;
    private final Runnable changed;
    private boolean unseen;
    private StandardsModel model = new StandardsModel(Standard.Own.NONE);

    /// @param changed hears that another standard holds
    public StandardsController(Room room, Runnable changed) {
        this.room = room;
        this.changed = changed;
    }

    public void open() {
        Standards standards = room.office().standards();
        room.work().read("standards", _ -> standards.get().own(), own -> {
            model = new StandardsModel(own);
            room.show(new StandardsView(this).card());
        });
    }

    public StandardsModel model() {
        return model;
    }

    /// How a rule of a form is asked by now.
    Standard.Tuned tuned(String form, Rule rule) {
        return model.ownProperty().get().rules().stream().filter(one -> one.form().equals(form) && one.rule().equals(rule.id()))
                .findFirst().orElseGet(() -> new Standard.Tuned(form, rule.id(), rule.level(), null));
    }

    void onLevel(String form, Rule rule, Rule.@Nullable Level level) {
        tune(rule, new Standard.Tuned(form, rule.id(), level, tuned(form, rule).what()));
    }

    /// Answers whether a rule can have these words.
    boolean onWords(String form, Rule rule, String words) {
        String clean = String.join("、", Arrays.stream(words.split("、")).map(String::strip).filter(word -> !word.isEmpty()).toList());
        return tried(() -> tune(rule, new Standard.Tuned(form, rule.id(), tuned(form, rule).level(), clean.equals(rule.what()) ? null : clean)));
    }

    private void tune(Rule rule, Standard.Tuned next) {
        Standard.Own own = model.ownProperty().get();
        List<Standard.Tuned> rules = new ArrayList<>(own.rules());
        rules.removeIf(one -> one.form().equals(next.form()) && one.rule().equals(next.rule()));
        if (next.level() != rule.level() || next.what() != null) {
            rules.add(next);
        }
        take(new Standard.Own(rules, own.laws(), own.bodies(), own.notices(), own.region()));
    }

    /// An instrument as it was typed in; answers whether it could be read.
    boolean onLaw(String title, String number, String from, String until, String by) {
        return tried(() -> {
            if (title.isBlank()) {
                throw Problem.input("check.standard.title", title);
            }
            Law.Edition edition = new Law.Edition(number.isBlank() ? null : number.strip(), day(from), day(until), null);
            String bare = title.strip().replaceAll("^《|》$", "");
            Law law = new Law(bare, List.of(), List.of(), null, List.of(edition), by.isBlank() ? null : by.strip().replaceAll("^《|》$", ""),
                    text("desk.standards.by", room.session().name()));
            Standard.Own own = model.ownProperty().get();
            put(own, with(own.laws(), other -> other.title().equals(bare), law), own.bodies(), own.notices());
        });
    }

    boolean onBody(String old, String now, String from) {
        return tried(() -> {
            LocalDate day = day(from);
            if (day == null) {
                throw Problem.input("desk.standards.no-day", from);
            }
            Standard.Own own = model.ownProperty().get();
            LawBook.Body body = new LawBook.Body(split(old), now.strip(), day, text("desk.standards.by", room.session().name()));
            put(own, own.laws(), with(own.bodies(), other -> other.names().equals(body.names()), body), own.notices());
        });
    }

    boolean onNotice(String region, String name, String off, String on) {
        return tried(() -> {
            List<String> free = days(off);
            List<String> worked = days(on);
            if (free.isEmpty() && worked.isEmpty()) {
                throw Problem.input("desk.standards.no-day", off + on);
            }
            int year = Integer.parseInt((free.isEmpty() ? worked : free).getLast().substring(0, 4));
            Standard.Own own = model.ownProperty().get();
            WorkingDays.Notice notice = new WorkingDays.Notice(region.isBlank() ? null : region.strip(), year,
                    name.isBlank() ? text("desk.standards.by", room.session().name()) : name.strip(), free, worked);
            put(own, own.laws(), own.bodies(), with(own.notices(), _ -> false, notice));
        });
    }

    void onRegion(String region) {
        tried(() -> {
            Standard.Own own = model.ownProperty().get();
            take(new Standard.Own(own.rules(), own.laws(), own.bodies(), own.notices(), region));
        });
    }

    void onRemove(Law law) {
        Standard.Own own = model.ownProperty().get();
        put(own, without(own.laws(), law), own.bodies(), own.notices());
    }

    void onRemove(LawBook.Body body) {
        Standard.Own own = model.ownProperty().get();
        put(own, own.laws(), without(own.bodies(), body), own.notices());
    }

    /// The region goes with its last notice.
    void onRemove(WorkingDays.Notice notice) {
        tried(() -> {
            Standard.Own own = model.ownProperty().get();
            put(own, own.laws(), own.bodies(), without(own.notices(), notice));
        });
    }

    private void put(Standard.Own own, List<Law> laws, List<LawBook.Body> bodies, List<WorkingDays.Notice> notices) {
        boolean known = own.region().isEmpty() || WorkingDays.national().with(notices).regions().contains(own.region());
        take(new Standard.Own(own.rules(), laws, bodies, notices, known ? own.region() : ""));
    }

    private void take(Standard.Own own) {
        Standards.examine(own);
        model.ownProperty().set(own);
    }

    private static <T> List<T> with(List<T> list, Predicate<T> replaced, T one) {
        List<T> all = new ArrayList<>(list);
        all.removeIf(replaced);
        all.add(one);
        return all;
    }

    private static <T> List<T> without(List<T> list, T one) {
        return list.stream().filter(other -> !Objects.equals(other, one)).toList();
    }

    private static List<String> split(String words) {
        return List.of(words.split("[、，,;；\\s]+")).stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : Dates.parse(text).orElseThrow(() -> Problem.input("desk.standards.no-day", text));
    }

    /// 2026-05-20、2026-10-01至2026-10-07 as dates and two dates joined by a stroke.
    private static List<String> days(String text) {
        return split(text).stream().map(part -> {
            List<LocalDate> ends = Dates.span(part);
            if (ends.isEmpty()) {
                throw Problem.input("desk.standards.no-day", part);
            }
            return String.join("/", ends.stream().map(LocalDate::toString).toList());
        }).toList();
    }

    private boolean tried(Runnable work) {
        boolean[] done = {false};
        unseen = true;
        Tried.of(() -> {
            work.run();
            return true;
        }).then(value -> {
            done[0] = value;
            unseen = false;
            model.refusalProperty().set("");
        }, model.refusalProperty()::set);
        return done[0];
    }

    void onCancel(Card card) {
        room.dialogs().close(card);
    }

    /// Not while something is still being typed in, nor where a refusal has come up this moment.
    ///
    /// @param typing whether there is text in the fields of an addition
    void onKeep(Card card, boolean typing) {
        if (model.busyProperty().get()) {
            return;
        }
        if (typing || unseen) {
            model.refusalProperty().set(typing ? text("desk.standards.typing") : model.refusalProperty().get());
            unseen = false;
            return;
        }
        model.busyProperty().set(true);
        Standard.Own own = model.ownProperty().get();
        room.work().write("", _ -> Tried.of(() -> {
            room.office().standards().change(own, room.session());
            return true;
        }), tried -> {
            model.busyProperty().set(false);
            tried.then(_ -> {
                room.dialogs().close(card);
                changed.run();
            }, model.refusalProperty()::set);
        }, () -> model.busyProperty().set(false));
    }

    void onWrite() {
        room.outside().target(text("desk.standards.write"), text("desk.standards.kind"), "*.json", text("desk.standards.file"))
                .ifPresent(this::write);
    }

    /// Writes the own part into a file, for another library.
    void write(Path file) {
        tried(() -> StandardFile.write(model.ownProperty().get(), file));
    }

    void onRead() {
        room.outside().file(text("desk.standards.read"), text("desk.standards.kind"), List.of("*.json")).ifPresent(this::read);
    }

    /// Shows what a file holds; it holds for nobody before it is kept.
    void read(Path file) {
        tried(() -> take(StandardFile.read(file)));
    }
}
