package mulu.desk.settings;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;

/// 关于与自检: versions, fonts and where the data lie, to read and to copy; and a field to try the input method in.
/// FX thread only.
public final class AboutController {
    private final Room room;
    private final String location;

    /// @param location where the library is
    public AboutController(Room room, String location) {
        this.room = room;
        this.location = location;
    }

    /// One line of the page.
    record Fact(String name, String value) {}

    public void open() {
        room.show(new AboutView(this, facts()).card());
    }

    void onCopy(List<Fact> facts) {
        room.outside().copy(String.join("\n", facts.stream().map(fact -> fact.name() + " " + fact.value()).toList()));
    }

    void onClose(Card card) {
        room.dialogs().close(card);
    }

    private List<Fact> facts() {
        String version = Objects.requireNonNullElse(AboutController.class.getPackage().getImplementationVersion(),
                text("desk.about.unpacked"));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("desk.about.version"), version));
        facts.add(new Fact("Java", System.getProperty("java.version") + " · JavaFX " + System.getProperty("javafx.version", "?")));
        facts.add(new Fact(text("desk.about.system"), System.getProperty("os.name") + " " + System.getProperty("os.version")
                + " " + System.getProperty("os.arch")));
        facts.add(new Fact(text("desk.about.font"), Font.getFamilies().contains("Mulu Sans") ? "Mulu Sans √"
                : text("desk.about.no-font")));
        facts.add(new Fact(text("desk.about.renderer"), System.getProperty("prism.order", text("desk.about.automatic"))));
        facts.add(new Fact(text("desk.about.location"), location));
        facts.add(new Fact("GTK_IM_MODULE", variable("GTK_IM_MODULE")));
        facts.add(new Fact("XMODIFIERS", variable("XMODIFIERS")));
        facts.add(new Fact(text("desk.about.locale"), System.getProperty("sun.jnu.encoding", "?") + " " + variable("LANG")));
        return facts;
    }

    private static String variable(String name) {
        return Objects.requireNonNullElse(System.getenv(name), text("desk.about.unset"));
    }
}
