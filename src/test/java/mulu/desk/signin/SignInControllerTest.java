package mulu.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mulu.desk.handles.House;
import mulu.desk.handles.Pump;
import mulu.staff.Person;
import mulu.staff.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInControllerTest {
    @TempDir
    Path folder;

    @Test
    void namesStandInTheOrderOfTheRouteAndThePasswordOpensTheDesk() {
        try (House house = new House(folder); Pump pump = new Pump()) {
            List<Session> entered = new ArrayList<>();
            SignInController signIn = new SignInController(house.office.staff(), pump.work, entered::add);
            signIn.start("苏复");
            pump.until(() -> !signIn.model().people().isEmpty());
            assertEquals(List.of("秦填", "苏复", "范审", "管平"), signIn.model().people().stream().map(Person::name).toList());
            assertEquals("柳河县水务局", signIn.model().unitProperty().get());
            assertEquals("苏复", signIn.model().chosenProperty().get().name());
            signIn.signIn(House.PASSWORD);
            pump.until(() -> !entered.isEmpty());
            assertEquals("苏复", entered.getFirst().name());
            assertEquals("", signIn.model().refusalProperty().get());
        }
    }

    @Test
    void fiveWrongPasswordsLockTheAccountInTheServicesWords() {
        try (House house = new House(folder); Pump pump = new Pump()) {
            List<Session> entered = new ArrayList<>();
            SignInController signIn = new SignInController(house.office.staff(), pump.work, entered::add);
            signIn.start("");
            pump.until(() -> !signIn.model().people().isEmpty());
            signIn.choose(signIn.model().people().getFirst());
            for (int left = 4; left > 0; left--) {
                String sentence = "密码不对，还可以再试 " + left + " 次。数据不受影响。";
                signIn.signIn("不是这个");
                pump.until(() -> signIn.model().refusalProperty().get().equals(sentence));
            }
            signIn.signIn("不是这个");
            pump.until(() -> signIn.model().refusalProperty().get()
                    .equals("“秦填”的密码连续输错5次，账户已锁定，请 10 分钟后再试。数据不受影响。"));
            signIn.signIn(House.PASSWORD);
            pump.until(() -> !signIn.model().busyProperty().get());
            assertEquals(List.of(), entered);
            assertEquals(List.of(), pump.problems);
        }
    }
}
