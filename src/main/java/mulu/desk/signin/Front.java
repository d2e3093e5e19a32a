package mulu.desk.signin;

import static mulu.base.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Parts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The calm page before anybody is signed in: the emblem, one sheet in the middle, the banner at the foot.
final class Front {
    private Front() {}

    static BorderPane page(String id, Label unit, VBox sheet) {
        BorderPane page = new BorderPane();
        page.setId(id);
        page.getStyleClass().add("front");
        sheet.getStyleClass().add("front-sheet");
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        sheet.setMaxWidth(Region.USE_PREF_SIZE);
        VBox middle = Parts.column("front-middle", emblem(unit), sheet);
        middle.setAlignment(Pos.CENTER);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("front-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        page.setCenter(scroll);
        page.setBottom(banner());
        return page;
    }

    private static Node emblem(Label unit) {
        Label mark = Parts.label(text("desk.mark"), "emblem");
        unit.getStyleClass().add("front-unit");
        VBox words = Parts.column("front-words", Parts.label(text("desk.product"), "front-product"), unit);
        HBox emblem = Parts.row("front-emblem", mark, words);
        emblem.setAlignment(Pos.CENTER);
        return emblem;
    }

    static Node banner() {
        HBox banner = Parts.row("secrecy-banner", Parts.icon(Material2OutlinedAL.INFO), Parts.label(text("desk.banner")));
        banner.setId("banner");
        banner.setAlignment(Pos.CENTER);
        return banner;
    }
}
