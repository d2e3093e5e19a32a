package mulu.desk.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mulu.catalog.Catalog;
import mulu.catalog.Stage;
import mulu.desk.fx.Dialogs;
import mulu.desk.fx.Outside;
import mulu.desk.fx.Room;
import mulu.desk.fx.Settings;
import mulu.desk.fx.Theme;
import mulu.desk.fx.Work;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignControllerTest {
    @TempDir
    Path folder;

    private final Dialogs dialogs = new Dialogs(_ -> {});

    @BeforeAll
    static void toolkit() throws Exception {
        Screen.toolkit();
    }

    private Room room(House house, Work work) {
        return Screen.fx(() -> new Room(house.office, house.filler, work, dialogs, new Theme(), new Settings(folder),
                new Outside(null, _ -> {})));
    }

    private static void settle(Work work) {
        for (int i = 0; i < 2; i++) {
            work.settle();
            Screen.pulse();
        }
    }

    @Test
    void whatIsOnTheScreenIsOfferedForSigning() {
        try (House house = new House(folder.resolve("数据")); Work work = new Work(dialogs::problem)) {
            Catalog catalog = house.catalog(3);
            Room room = room(house, work);
            Screen.run(() -> new SignController(room, catalog.id(), catalog::state, _ -> {}, _ -> {}).open());
            settle(work);
            assertNotNull(Screen.fx(() -> dialogs.stand().lookup("#sign")));
        }
    }

    @Test
    void whatWasNotOnTheScreenIsNotSignedAndTheScreenFollows() {
        try (House house = new House(folder.resolve("数据")); Work work = new Work(dialogs::problem)) {
            Catalog catalog = house.catalog(3);
            Room room = room(house, work);
            List<Catalog> followed = new ArrayList<>();
            house.office.catalogs().listen((sheet, _) -> followed.add(sheet.catalog()));
            Catalog.State older = new Catalog.State(Stage.DRAFT, 1, 1, catalog.state().revision() - 1);
            Screen.run(() -> new SignController(room, catalog.id(), () -> older, _ -> {}, _ -> {}).open());
            settle(work);
            assertTrue(Screen.fx(dialogs::problemShown));
            assertEquals(catalog.state(), followed.getFirst().state());
        }
    }

    @Test
    void anAnswerThatComesAfterThePersonHasLeftShowsNothing() {
        try (House house = new House(folder.resolve("数据")); Work work = new Work(dialogs::problem)) {
            Catalog catalog = house.catalog(3);
            Room room = room(house, work);
            Screen.run(() -> {
                new SignController(room, catalog.id(), catalog::state, _ -> {}, _ -> {}).open();
                room.close();
            });
            settle(work);
            assertFalse(Screen.fx(dialogs::showing));
        }
    }
}
