package mulu.signoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mulu.base.Messages;
import mulu.catalog.Canonical;
import mulu.catalog.Catalog;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.staff.Role;
import mulu.template.Heading.Hand;

/// The routing slip (流转单) of one catalog at one moment: every step on its route in order, and the seals that hold for its
/// version now. It says what the record and the seals say and judges nothing anew.
///
/// @param rounds in order, of every version
/// @param seals those that hold for the version as it is now, in the order of the hands, with what is wrong with them
/// @param content SM3 of the content as it is now
/// @param signs how many signs of a fingerprint tell the keys on this slip apart
public record Slip(Catalog catalog, List<Round> rounds, List<SealCheck> seals, String content, int signs) {
    private static final String FORMAT = "MULU1";
    private static final int LONGEST_TITLE = 60;
    /// Enough that nobody finds another key with the same beginning.
    private static final int SIGNS = 16;
    private static final int GROUP = 4;

    public Slip {
        rounds = List.copyOf(rounds);
        seals = List.copyOf(seals);
    }

    /// The steps of one round of one version.
    public record Round(int version, int round, List<Step> steps) {
        public Round {
            steps = List.copyOf(steps);
        }

        /// Such as 第1版 第2轮.
        public String label() {
            return Messages.text("review.round", version, round);
        }
    }

    /// One step.
    ///
    /// @param hand as what the person did it, such as 复核人; empty where the route has no such step
    /// @param back whether it led back on the route
    public record Step(Passage passage, String hand, boolean back, Mark mark) {}

    /// What became of the seal that was put with a step. NONE: the step puts none. MISSING: it is not there any more. FLAWED:
    /// it is there, and something is wrong with it.
    public enum Mark {
        NONE, HOLDS, VOIDED, MISSING, FLAWED;

        /// The Chinese word, such as 已作废; empty for [#NONE].
        public String label() {
            return this == NONE ? "" : Messages.text("slip.mark." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// Puts together what was read.
    ///
    /// @param passages all of the catalog, oldest first
    /// @param checks all seals of the catalog, oldest first
    public static Slip of(Sheet now, List<Passage> passages, List<SealCheck> checks) {
        Catalog catalog = now.catalog();
        List<SealCheck> holding = checks.stream().filter(check -> check.seal().holds()
                && check.seal().place().version() == catalog.state().version())
                .sorted(Comparator.comparing(check -> check.seal().by().hand())).toList();
        return new Slip(catalog, rounds(passages, checks), holding, new Canonical(now).digest(), signs(checks));
    }

    private static List<Round> rounds(List<Passage> passages, List<SealCheck> checks) {
        List<Round> rounds = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        List<SealCheck> left = new ArrayList<>(checks);
        Route route = Route.THREE_HANDS;
        Stage stage = Stage.DRAFT;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            route = passage.act() == Act.SUBMIT ? Route.of(passage.secrecy()) : route;
            Optional<Route.Step> step = route.find(stage, passage.act());
            steps.add(new Step(passage, step.map(one -> hand(one, passage, checks)).orElse(""),
                    step.filter(one -> one.to().compareTo(one.from()) < 0).isPresent(), mark(step, passage, left)));
            stage = step.map(Route.Step::to).orElse(stage);
            boolean last = i + 1 == passages.size() || passages.get(i + 1).version() != passage.version()
                    || passages.get(i + 1).round() != passage.round();
            if (last) {
                rounds.add(new Round(passage.version(), passage.round(), steps));
                steps = new ArrayList<>();
            }
        }
        return rounds;
    }

    /// Where several hands may do a step, it is the one as which this person has sealed.
    private static String hand(Route.Step step, Passage passage, List<SealCheck> checks) {
        if (step.seals() != null) {
            return step.seals().label();
        }
        Set<String> roles = step.hands().stream().map(Role::name).collect(Collectors.toSet());
        Set<String> sealed = checks.stream().map(check -> check.seal().by()).filter(by -> by.name().equals(passage.who()))
                .map(by -> by.hand().name()).filter(roles::contains).collect(Collectors.toSet());
        return step.hands().stream().sorted().filter(role -> sealed.isEmpty() || sealed.contains(role.name())).map(Role::label)
                .collect(Collectors.joining("/"));
    }

    /// @param left the seals that no step has been found for; loses the one of this step
    private static Mark mark(Optional<Route.Step> step, Passage passage, List<SealCheck> left) {
        if (step.isEmpty() || step.get().seals() == null) {
            return Mark.NONE;
        }
        Optional<SealCheck> put = left.stream().filter(check -> check.seal().by().hand() == step.get().seals()
                && check.seal().at() == passage.at() && check.seal().place().version() == passage.version()
                && check.seal().place().round() == passage.round()).findFirst();
        put.ifPresent(left::remove);
        return put.map(check -> !check.genuine() ? Mark.FLAWED : check.seal().holds() ? Mark.HOLDS : Mark.VOIDED).orElse(Mark.MISSING);
    }

    private static int signs(List<SealCheck> checks) {
        Set<String> whole = checks.stream().map(Slip::fingerprint).collect(Collectors.toSet());
        int signs = SIGNS;
        while (beginnings(whole, signs).size() < whole.size()) {
            signs += GROUP;
        }
        return signs;
    }

    private static Set<String> beginnings(Set<String> whole, int signs) {
        return whole.stream().map(one -> beginning(one, signs)).collect(Collectors.toSet());
    }

    private static String beginning(String text, int signs) {
        return text.substring(0, Math.min(signs, text.length()));
    }

    private static String fingerprint(SealCheck check) {
        return check.seal().proof().key().fingerprint();
    }

    /// The fingerprint of a seal's key in groups of four, as long as it takes to tell it from the others on this slip; empty for
    /// a seal from before there were keys.
    public String key(SealCheck check) {
        return grouped(beginning(fingerprint(check), signs), GROUP);
    }

    /// Whether all hands have sealed this version, and nobody has changed anything since.
    public boolean approved() {
        Set<Hand> hands = seals.stream().map(check -> check.seal().by().hand()).collect(Collectors.toSet());
        return catalog.stage().approved() && hands.containsAll(route().hands()) && seals.stream().allMatch(SealCheck::genuine) && !altered() && !missing();
    }

    /// The way that the version was submitted on last.
    private Route route() {
        return Route.of(rounds.stream().flatMap(round -> round.steps().stream()).map(Step::passage).filter(passage -> passage.act() == Act.SUBMIT)
                .reduce((_, last) -> last).map(Passage::secrecy).orElse(false));
    }

    /// Whether a seal that the record says was put under this version is not there any more.
    public boolean missing() {
        return rounds.stream().filter(round -> round.version() == catalog.state().version()).flatMap(round -> round.steps().stream())
                .anyMatch(step -> step.mark() == Mark.MISSING);
    }

    /// Whether the content is not what the seals that hold were put under.
    public boolean altered() {
        return seals.stream().anyMatch(check -> !check.seal().edition().digest().equals(content));
    }

    /// Whether one person stands under two hands (一人兼任).
    public boolean onePerson() {
        return new Signatures(seals.stream().map(SealCheck::seal).toList()).onePerson();
    }

    /// SM3 of the edition that the seals were put under; that of the content as it is now where no seal holds.
    public String digest() {
        return seals.isEmpty() ? content : seals.getLast().seal().edition().digest();
    }

    /// The same in groups of eight, on two lines.
    public String digestGrouped() {
        String digest = digest();
        return grouped(digest.substring(0, digest.length() / 2), 2 * GROUP) + "\n" + grouped(digest.substring(digest.length() / 2), 2 * GROUP);
    }

    private static String grouped(String text, int signs) {
        return text.replaceAll("(.{" + signs + "})(?!$)", "$1 ");
    }

    /// What the QR code says: format, title, year, version, digest, `approved` or `draft`, described in docs/edition-format.md.
    public String code() {
        String title = catalog.title().replaceAll("[|\\p{Cntrl}]", " ").strip();
        int[] signs = title.codePoints().limit(LONGEST_TITLE).toArray();
        return String.join("|", FORMAT, new String(signs, 0, signs.length), Integer.toString(catalog.year()),
                Integer.toString(catalog.state().version()), digest(), approved() ? "approved" : "draft");
    }
}
