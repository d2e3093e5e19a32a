package mulu.desk.fx;

import static mulu.base.Messages.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mulu.base.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window's ground, and the dialogs that lie over it: what is below takes neither keys nor mouse while one is open.
/// FX thread only.
public final class Dialogs {
    private static final Logger LOG = LoggerFactory.getLogger(Dialogs.class);
    private static final String PROBLEM = "problem";

    private final StackPane stand = new StackPane();
    private final List<Card> open = new ArrayList<>();
    private final Consumer<String> clipboard;
    private Runnable home = () -> {};
    private @Nullable Cover cover;

    /// @param clipboard takes what a person wants to copy
    public Dialogs(Consumer<String> clipboard) {
        this.clipboard = clipboard;
        stand.getStyleClass().add("stand");
        stand.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(owner -> keepInside(scene, owner));
            }
        });
    }

    /// The root of the window.
    public Parent stand() {
        return stand;
    }

    /// Puts a screen under the dialogs, in the place of the one before.
    public void base(Node content) {
        uncover();
        stand.getChildren().removeIf(node -> !(node instanceof Scrim));
        stand.getChildren().addFirst(content);
        StackPane.setAlignment(content, Pos.TOP_LEFT);
    }

    /// Where the focus goes when the last dialog has closed.
    public void home(Runnable focus) {
        home = focus;
    }

    public boolean showing() {
        return !open.isEmpty() || covered();
    }

    /// What hides the whole window, dialogs too, and keeps the keyboard.
    private record Cover(Node node, Runnable focus) {}

    /// Hides everything behind `node`, as it is; `focus` puts the keyboard into it.
    public void cover(Node node, Runnable focus) {
        uncover();
        stand.getChildren().forEach(below -> below.setVisible(false));
        stand.getChildren().add(node);
        cover = new Cover(node, focus);
        stand.applyCss();
        stand.layout();
        focus.run();
    }

    public boolean covered() {
        return cover != null;
    }

    /// Shows again what was hidden, with the dialogs that have come meanwhile.
    public void uncover() {
        Cover now = cover;
        cover = null;
        if (now != null) {
            stand.getChildren().remove(now.node());
            stand.getChildren().forEach(below -> below.setVisible(true));
            if (!open.isEmpty()) {
                open.getLast().focusFirst();
            }
        }
    }

    /// Whether a failure is being shown.
    public boolean problemShown() {
        return open.stream().anyMatch(card -> PROBLEM.equals(card.node().getId()));
    }

    public void show(Card card) {
        Scrim scrim = new Scrim(card);
        open.add(card);
        if (cover != null) {
            scrim.setVisible(false);
            stand.getChildren().add(stand.getChildren().size() - 1, scrim);
            return;
        }
        stand.getChildren().add(scrim);
        stand.applyCss();
        stand.layout();
        card.focusFirst();
    }

    public void close(Card card) {
        stand.getChildren().removeIf(node -> node instanceof Scrim scrim && scrim.card.equals(card));
        open.remove(card);
        if (cover != null) {
            return;
        }
        if (open.isEmpty()) {
            home.run();
        } else {
            open.getLast().focusFirst();
        }
    }

    /// Closes whatever is open, as when another person signs in.
    public void clear() {
        stand.getChildren().removeIf(Scrim.class::isInstance);
        open.clear();
    }

    private void keepInside(Scene scene, @Nullable Node owner) {
        Cover hiding = cover;
        if (hiding != null) {
            if (owner != null && !inside(owner, hiding.node())) {
                hiding.focus().run();
            }
            return;
        }
        if (open.isEmpty() || owner == null || !scene.equals(stand.getScene())) {
            return;
        }
        Card top = open.getLast();
        if (!inside(owner, top.node())) {
            top.focusFirst();
        }
    }

    private static boolean inside(Node owner, Node around) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(around)) {
                return true;
            }
        }
        return false;
    }

    /// One sentence and one button.
    public void say(String title, String sentence) {
        Card card = new Card("notice", title);
        card.body(Parts.sentence(sentence, "dialog-sentence"));
        card.primary("notice-close", text("desk.close"), () -> close(card));
        show(card);
    }

    /// One sentence and two buttons; `yes` runs after the dialog has closed.
    public void ask(String title, String sentence, String yesText, Runnable yes) {
        Card card = new Card("question", title);
        card.body(Parts.sentence(sentence, "dialog-sentence"));
        card.cancel("question-no", text("desk.cancel"), () -> close(card));
        card.primary("question-yes", yesText, () -> {
            close(card);
            yes.run();
        });
        show(card);
    }

    /// The one dialog for everything that failed: the sentence; for what nobody expected also a number that stands in
    /// the log, and the details to copy.
    public void problem(Problem problem) {
        Card card = new Card(PROBLEM, text("desk.problem." + problem.kind().name().toLowerCase(Locale.ROOT)));
        card.body(Parts.sentence(problem.sentence(), "dialog-sentence"));
        if (problem.kind() == Problem.Kind.BUG) {
            String number = number();
            LOG.error("problem {}", number, problem);
            card.body(Parts.label(text("desk.problem.number", number), "dialog-soft"));
            card.beside("problem-copy", text("desk.problem.copy"), () -> clipboard.accept(details(number, problem)));
        }
        card.primary("problem-close", text("desk.close"), () -> close(card));
        show(card);
    }

    private static String number() {
        int some = ThreadLocalRandom.current().nextInt(36 * 36 * 36 * 36);
        return String.format(Locale.ROOT, "%4s", Integer.toString(some, 36)).replace(' ', '0').toUpperCase(Locale.ROOT);
    }

    private static String details(String number, Problem problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace, true));
        return String.join("\n", number, LocalDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString(),
                "java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.version"),
                trace.toString());
    }

    /// What darkens the screen below one card.
    private static final class Scrim extends StackPane {
        private final Card card;

        Scrim(Card card) {
            super(card.node());
            this.card = card;
            getStyleClass().add("dialog-scrim");
            setAlignment(Pos.CENTER);
            card.node().setMaxHeight(Region.USE_PREF_SIZE);
            card.node().setMaxWidth(Region.USE_PREF_SIZE);
        }
    }
}
