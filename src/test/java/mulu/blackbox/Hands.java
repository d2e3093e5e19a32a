package mulu.blackbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import mulu.Rows;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Canonical;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.signoff.SignOff;
import mulu.staff.Session;

/// A process of its own in which three hands edit, sign, withdraw, return and reopen without end. It says on its output what
/// it was told is saved: one line `act state entries SM3-of-content` after each.
final class Hands {
    private final Trial trial;
    private final Random random;
    private final Session filler;
    private final Session reviewer;
    private final Session approver;

    private Hands(Path library, long seed) {
        trial = Trial.at(new Location.Folder(library));
        random = new Random(seed);
        filler = in("张一");
        reviewer = in("李二");
        approver = in("王三");
    }

    private Session in(String name) {
        return trial.office().staff().signIn(name, Trial.password(name));
    }

    public static void main(String[] args) {
        Hands hands = new Hands(Path.of(args[0]), Long.parseLong(args[1]));
        while (true) {
            hands.act();
        }
    }

    private void act() {
        Catalog catalog = trial.office().catalogs().get(1);
        acknowledge(tried(() -> one(catalog)));
    }

    private void acknowledge(String act) {
        System.out.println(act + " " + said(trial, trial.office().catalogs().sheet(1)));
        System.out.flush();
    }

    /// What the guard refuses changes nothing, and is said all the same.
    private static String tried(Supplier<String> act) {
        try {
            return act.get();
        } catch (Problem refused) {
            if (refused.kind() != Problem.Kind.FORBIDDEN) {
                throw refused;
            }
            return "refused";
        }
    }

    private String one(Catalog catalog) {
        return switch (catalog.stage()) {
            case DRAFT -> random.nextInt(3) > 0 ? edit() : sign(filler);
            case TO_REVIEW -> switch (random.nextInt(4)) {
                case 0 -> withdraw(filler);
                case 1 -> giveBack(reviewer);
                default -> sign(reviewer);
            };
            case TO_CLEAR -> throw new IllegalStateException("no such step here");
            case TO_APPROVE -> switch (random.nextInt(5)) {
                case 0 -> withdraw(reviewer);
                case 1 -> giveBack(approver);
                case 2 -> giveBackToReview();
                default -> sign(approver);
            };
            case APPROVED, HANDED_IN -> catalog.stage() == Stage.APPROVED && random.nextBoolean() ? sign(filler) : reopen();
        };
    }

    /// The state of the catalog, how many entries the record has, and the content.
    static String said(Trial trial, Sheet sheet) {
        Catalog.State state = sheet.catalog().state();
        return "%s/%d/%d/%d %d %s".formatted(state.stage(), state.version(), state.round(), state.revision(),
                trial.office().audit().newest(1).getFirst().seq(), new Canonical(sheet).digest());
    }

    private String edit() {
        Sheet sheet = trial.office().catalogs().sheet(1);
        Rows rows = new Rows(random, sheet.template());
        Edit edit = switch (random.nextInt(4)) {
            case 0 -> new Edit.InsertRows(random.nextInt(sheet.size()), rows.clean(1 + random.nextInt(3)));
            case 1 -> sheet.size() > 20 ? new Edit.DeleteRows(List.of(sheet.row(random.nextInt(sheet.size())).id()))
                    : new Edit.MoveRows(List.of(sheet.row(0).id()), random.nextInt(sheet.size()));
            default -> new Edit.SetCells(List.of(new Edit.Put(sheet.row(random.nextInt(sheet.size())).id(), 4, "名称" + random.nextInt(1 << 30))));
        };
        trial.apply(1, edit, filler).done();
        return "edit";
    }

    private String sign(Session session) {
        try {
            if (session.equals(reviewer)) {
                trial.review(1, session);
                acknowledge("review");
            }
            SignOff signOff = trial.office().signOff();
            signOff.sign(signOff.look(1, Progress.NONE), session, Trial.password(session.name()), "");
            return "sign";
        } catch (Problem refused) {
            return "refused:" + refused.key();
        }
    }

    private String withdraw(Session session) {
        trial.office().signOff().withdraw(1, session, Trial.password(session.name()));
        return "withdraw";
    }

    private String giveBack(Session session) {
        trial.office().signOff().giveBack(1, session, Trial.password(session.name()), "请再核对一遍依据");
        return "return";
    }

    private String giveBackToReview() {
        trial.office().signOff().giveBackToReview(1, approver, Trial.password("王三"), "请再复核一遍依据");
        return "return-to-review";
    }

    private String reopen() {
        trial.office().signOff().reopen(1, approver, Trial.password("王三"), "上级要求补充内容");
        return "reopen";
    }
}
