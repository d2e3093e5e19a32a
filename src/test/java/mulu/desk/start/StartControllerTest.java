package mulu.desk.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import mulu.catalog.Catalog;
import mulu.desk.handles.House;
import mulu.desk.handles.Pump;
import mulu.signoff.Act;
import mulu.signoff.Passage;
import mulu.staff.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartControllerTest {
    @TempDir
    Path folder;

    private static final class Nowhere implements StartController.Doors {
        @Override
        public void open(long catalog) {}

        @Override
        public void create() {}

        @Override
        public void bring() {}

        @Override
        public void bring(List<Path> files) {}

        @Override
        public void begin(long source) {}
    }

    private static StartModel read(House house, Pump pump, Session session) {
        StartController start = new StartController(house.office, session, pump.work, new Nowhere());
        start.refresh();
        pump.until(() -> start.model().loadedProperty().get());
        return start.model();
    }

    @Test
    void everyHandSeesWhatWaitsForIt() {
        try (House house = new House(folder); Pump pump = new Pump()) {
            Catalog catalog = house.catalog(3);
            assertEquals(List.of(Act.SUBMIT), read(house, pump, house.filler).waiting().stream().map(one -> one.step().act()).toList());
            assertEquals(List.of(), List.copyOf(read(house, pump, house.reviewer).waiting()));
            house.sign(catalog, house.filler, "");
            assertEquals(List.of(), List.copyOf(read(house, pump, house.filler).waiting()));
            assertEquals(List.of(Act.PASS), read(house, pump, house.reviewer).waiting().stream().map(one -> one.step().act()).toList());
            assertTrue(read(house, pump, house.admin).waiting().isEmpty());
            assertEquals(1, read(house, pump, house.admin).catalogs().size());
        }
    }

    @Test
    void aReturnedCatalogShowsTheNewestReason() {
        try (House house = new House(folder); Pump pump = new Pump()) {
            Catalog catalog = house.catalog(2);
            for (String reason : List.of("第一次的原因", "第二次的原因")) {
                house.sign(catalog, house.filler, "");
                house.office.signOff().giveBack(catalog.id(), house.reviewer, House.password(), reason);
            }
            Passage passage = read(house, pump, house.filler).waiting().getFirst().returned().orElseThrow();
            assertEquals("第二次的原因", passage.words());
            assertEquals("苏复", passage.who());
            assertEquals(2, passage.round());
        }
    }

    @Test
    void countsFollowBehind() {
        try (House house = new House(folder); Pump pump = new Pump()) {
            house.catalog(3);
            StartModel model = read(house, pump, house.filler);
            pump.until(() -> !model.catalogs().getFirst().counts().isEmpty());
            assertEquals("共3条  主动公开 3", model.catalogs().getFirst().counts());
            assertTrue(model.catalogs().getFirst().changed().endsWith("秦填"));
        }
    }
}
