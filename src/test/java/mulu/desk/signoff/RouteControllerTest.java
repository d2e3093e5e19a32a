package mulu.desk.signoff;

import static mulu.desk.signoff.RouteModel.State.AHEAD;
import static mulu.desk.signoff.RouteModel.State.DONE;
import static mulu.desk.signoff.RouteModel.State.HERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mulu.catalog.Catalog;
import mulu.desk.handles.House;
import mulu.desk.handles.Pump;
import mulu.signoff.Act;
import mulu.staff.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteControllerTest {
    @TempDir
    Path folder;

    private final List<String> steps = new ArrayList<>();

    private final class Record implements RouteController.Steps {
        @Override
        public void sign() {
            steps.add("sign");
        }

        @Override
        public void back(Act act) {
            steps.add(act.name());
        }

        @Override
        public void slip() {
            steps.add("slip");
        }
    }

    private RouteController route(House house, Pump pump, Session session, Catalog catalog) {
        RouteController route = new RouteController(house.office, session, catalog.id(), pump.work, new Record());
        route.refresh();
        pump.until(() -> !route.model().stations().isEmpty());
        return route;
    }

    private static List<RouteModel.State> states(RouteController route) {
        return route.model().stations().stream().map(RouteModel.Station::state).toList();
    }

    @Test
    void aDraftWaitsForTheFillerOnly() {
        try (House house = new House(folder); Pump pump = new Pump()) {
            Catalog catalog = house.catalog(2);
            RouteController filler = route(house, pump, house.filler, catalog);
            assertEquals(List.of(HERE, AHEAD, AHEAD, AHEAD, AHEAD), states(filler));
            assertEquals("提交复核", filler.model().nextProperty().get());
            assertEquals("", filler.model().nextReasonProperty().get());
            filler.next();
            RouteController reviewer = route(house, pump, house.reviewer, catalog);
            assertEquals("现在是“草稿”，由填表人经办；您是复核人。", reviewer.model().nextReasonProperty().get());
            reviewer.next();
            reviewer.giveBack();
            reviewer.reopen();
            assertEquals(List.of("sign"), steps);
        }
    }

    @Test
    void namesStandUnderTheStagesThatAreBehind() {
        try (House house = new House(folder); Pump pump = new Pump()) {
            Catalog catalog = house.catalog(2);
            house.sign(catalog, house.filler, "");
            RouteController reviewer = route(house, pump, house.reviewer, catalog);
            assertEquals(List.of(DONE, HERE, AHEAD, AHEAD, AHEAD), states(reviewer));
            assertEquals("秦填", reviewer.model().stations().getFirst().who());
            assertTrue(reviewer.model().giveBackProperty().get());
            house.sign(catalog, house.reviewer, "同意");
            house.sign(catalog, house.approver, "");
            RouteController approver = route(house, pump, house.approver, catalog);
            assertEquals(List.of("秦填", "苏复", "范审", "", ""),
                    approver.model().stations().stream().map(RouteModel.Station::who).toList());
            assertTrue(approver.model().reopenProperty().get());
            assertFalse(approver.model().giveBackProperty().get());
            assertEquals("报送", approver.model().nextProperty().get());
            house.sign(catalog, house.filler, "");
            RouteController end = route(house, pump, house.filler, catalog);
            assertEquals("", end.model().nextProperty().get());
            assertEquals(List.of(DONE, DONE, DONE, DONE, DONE), states(end));
            assertEquals(List.of(Act.SUBMIT, Act.PASS, Act.APPROVE, Act.HAND_IN),
                    end.model().passages().stream().map(mulu.signoff.Passage::act).toList());
        }
    }

    @Test
    void aReturnTakesTheSealsAwayAndStaysInTheRecord() {
        try (House house = new House(folder); Pump pump = new Pump()) {
            Catalog catalog = house.catalog(2);
            house.sign(catalog, house.filler, "");
            house.office.signOff().giveBack(catalog.id(), house.reviewer, House.password(), "请补公开依据");
            RouteController route = route(house, pump, house.filler, catalog);
            assertEquals(List.of(HERE, AHEAD, AHEAD, AHEAD, AHEAD), states(route));
            assertEquals("", route.model().stations().getFirst().who());
            assertEquals("请补公开依据", route.model().passages().getLast().words());
        }
    }
}
