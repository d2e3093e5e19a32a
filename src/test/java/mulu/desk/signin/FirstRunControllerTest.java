package mulu.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mulu.desk.fx.Outside;
import mulu.desk.handles.House;
import mulu.desk.handles.Pump;
import mulu.office.Office;
import mulu.staff.Passwords;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.base.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRunControllerTest {
    private static final Function<Location, Office> OPENER =
            location -> Office.open(location, InstantSource.system(), new Passwords(64, 1));

    @TempDir
    Path folder;

    private record Made(Office office, Optional<Session> session, FirstAct act) {}

    private final List<Made> made = new ArrayList<>();

    private FirstRunController controller(Pump pump) {
        return new FirstRunController(OPENER, pump.work, new Outside(null, _ -> {}),
                (office, _, session, act) -> made.add(new Made(office, Optional.ofNullable(session), act)));
    }

    private static void step(FirstRunController first, Pump pump) {
        int before = first.model().stepProperty().get();
        first.next();
        pump.until(() -> first.model().stepProperty().get() == before + 1);
    }

    private static void person(FirstRunController first, Role role, String name, String password) {
        first.model().newcomer(role).name().set(name);
        first.model().newcomer(role).password().set(password);
    }

    @Test
    void aNewLibraryWithAllPeopleIsMadeAtTheEndOnly() {
        Path library = folder.resolve("数据");
        try (Pump pump = new Pump()) {
            FirstRunController first = controller(pump);
            first.start(new Location.Folder(library));
            step(first, pump);
            first.next();
            assertEquals("单位名称还没有填。没有建立任何数据。请填写单位的全称。", first.model().refusalProperty().get());
            first.model().unitProperty().set("柳河县水务局");
            step(first, pump);
            person(first, Role.ADMIN, "管平", House.PASSWORD);
            first.model().againProperty().set(House.PASSWORD);
            person(first, Role.FILLER, "秦填", "短");
            first.next();
            assertEquals("填表人：密码至少要 8 位。没有保存。请换一个长一些的密码。", first.model().refusalProperty().get());
            person(first, Role.FILLER, "管平", House.PASSWORD);
            first.next();
            assertTrue(first.model().refusalProperty().get().startsWith("“管平”出现了两次"));
            person(first, Role.FILLER, "秦填", House.PASSWORD);
            person(first, Role.APPROVER, "范审", House.PASSWORD);
            step(first, pump);
            assertFalse(Files.exists(library));
            first.act(FirstAct.BLANK);
            first.next();
            pump.until(() -> !made.isEmpty());
            Made one = made.getFirst();
            assertEquals(FirstAct.BLANK, one.act());
            assertEquals("秦填", one.session().orElseThrow().name());
            assertEquals("柳河县水务局", one.office().staff().unit());
            assertEquals(List.of("秦填", "范审", "管平"), one.office().staff().people().stream().map(Person::name).toList());
            one.office().close();
        }
    }

    @Test
    void withoutAFillerSomebodyHasToSignIn() {
        try (Pump pump = new Pump()) {
            FirstRunController first = controller(pump);
            first.start(new Location.Folder(folder.resolve("数据")));
            step(first, pump);
            first.model().unitProperty().set("柳河县水务局");
            step(first, pump);
            person(first, Role.ADMIN, "管平", House.PASSWORD);
            first.model().againProperty().set(House.PASSWORD);
            step(first, pump);
            first.next();
            pump.until(() -> !made.isEmpty());
            assertTrue(made.getFirst().session().isEmpty());
            made.getFirst().office().close();
        }
    }

    @Test
    void aFolderWithALibraryIsOpenedAsItIs() {
        new House(folder.resolve("数据")).close();
        try (Pump pump = new Pump()) {
            FirstRunController first = controller(pump);
            first.model().folderProperty().set(folder.resolve("数据").toString());
            first.next();
            pump.until(() -> !made.isEmpty());
            assertEquals(4, made.getFirst().office().staff().people().size());
            made.getFirst().office().close();
        }
    }

    @Test
    void aFolderThatIsAFileIsRefusedWithASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("文件"), "x");
        try (Pump pump = new Pump()) {
            FirstRunController first = controller(pump);
            first.model().folderProperty().set(file.toString());
            first.next();
            pump.until(() -> !first.model().refusalProperty().get().isEmpty());
            assertTrue(first.model().refusalProperty().get().startsWith("不能使用文件夹“"));
            assertEquals(0, first.model().stepProperty().get());
        }
    }

    @Test
    void whoeverChoosesAnotherFolderAfterAllGetsThatOne() {
        Location first = new Location.Folder(folder.resolve("甲"));
        Location second = new Location.Folder(folder.resolve("乙"));
        OPENER.apply(first).close();
        try (Pump pump = new Pump()) {
            FirstRunController run = controller(pump);
            run.start(first);
            step(run, pump);
            run.back();
            step(run, pump);
            run.back();
            run.start(second);
            step(run, pump);
            run.model().unitProperty().set("柳河县水务局");
            step(run, pump);
            person(run, Role.ADMIN, "管平", House.PASSWORD);
            run.model().againProperty().set(House.PASSWORD);
            step(run, pump);
            run.next();
            pump.until(() -> !made.isEmpty());
            made.getFirst().office().close();
            try (Office one = OPENER.apply(first); Office other = OPENER.apply(second)) {
                assertFalse(one.staff().administered());
                assertTrue(other.staff().administered());
            }
        }
    }
}
