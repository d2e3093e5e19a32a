package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mulu.Trial;
import mulu.template.Field;
import org.junit.jupiter.api.Test;

/// How columns are looked at, whatever has been done to them.
class ColumnLookTest {
    private static final List<Field> FORM = Trial.form().fields();

    /// A view after some random commands.
    static ColumnLook random(Random random) {
        ColumnLook view = ColumnLook.USUAL;
        for (int i = random.nextInt(7); i > 0; i--) {
            List<Field> shown = view.shown(FORM);
            int one = random.nextInt(shown.size());
            view = switch (random.nextInt(5)) {
                case 0 -> view.width(shown.get(one).key(), 1 + random.nextInt(300) / 10.0);
                case 1 -> view.hide(List.of(shown.get(one).key()));
                case 2 -> view.show(view.hidden().stream().limit(1).toList());
                case 3 -> view.freeze(FORM, random.nextInt(Math.min(6, shown.size() + 1)));
                default -> view.move(FORM, one, Math.min(shown.size() - 1, one + random.nextInt(3)), random.nextInt(shown.size() + 1));
            };
        }
        return view;
    }

    @Test
    void isAlwaysAllColumnsAndComesBackFromItsText() {
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            ColumnLook view = random(random);
            List<Field> all = new ArrayList<>(view.shown(FORM));
            all.addAll(view.hidden(FORM));
            assertEquals(FORM.size(), all.size());
            assertEquals(Set.copyOf(FORM), Set.copyOf(all));
            assertTrue(view.frozen(FORM) <= view.shown(FORM).size());
            List<Field> beside = new ArrayList<>();
            for (int column = -1; column < view.shown(FORM).size(); column++) {
                beside.addAll(view.hiddenBehind(FORM, column));
            }
            assertEquals(view.hidden(FORM), beside);
            ColumnLook again = ColumnLook.read(view.text());
            assertEquals(view.shown(FORM), again.shown(FORM));
            assertEquals(view.frozen(FORM), again.frozen(FORM));
            assertEquals(view.text(), again.text());
        }
    }

    @Test
    void movesOnlyWhatIsMeant() {
        Random random = new Random(12);
        for (int i = 0; i < 3_000; i++) {
            ColumnLook view = random(random);
            List<Field> before = view.shown(FORM);
            int from = random.nextInt(before.size());
            int gap = random.nextInt(before.size() + 1);
            List<Field> after = view.move(FORM, from, from, gap).shown(FORM);
            List<Field> expected = new ArrayList<>(before);
            expected.add(gap, before.get(from));
            expected.remove(gap <= from ? from + 1 : from);
            assertEquals(expected, after);
        }
    }

    @Test
    void whatComesAmongFrozenColumnsIsFrozen() {
        assertEquals(3, ColumnLook.USUAL.frozen(FORM));
        ColumnLook in = ColumnLook.USUAL.move(FORM, 7, 7, 1);
        assertEquals(4, in.frozen(FORM));
        assertEquals("body", in.shown(FORM).get(1).key());
        assertEquals(3, in.move(FORM, 1, 1, 8).frozen(FORM));
        assertEquals(3, ColumnLook.USUAL.move(FORM, 7, 7, 3).frozen(FORM));
        assertEquals(2, ColumnLook.USUAL.hide(List.of("category")).frozen(FORM));
        assertEquals(0, ColumnLook.USUAL.freeze(FORM, 0).frozen(FORM));
    }

    @Test
    void damagedAndForeignTextCostsOnlyTheHabit() {
        assertEquals(ColumnLook.USUAL, ColumnLook.read(""));
        assertEquals(ColumnLook.USUAL, ColumnLook.read("widths=;hidden=,;=x;still=many;order;later=7"));
        ColumnLook read = ColumnLook.read("widths=name:7.5,basis:NaN,x,body:900;hidden=gone,category;still=-4;order=gone,name");
        assertEquals(Set.of("name", "body"), read.widths().keySet());
        assertEquals("name", read.shown(FORM).getFirst().key());
        assertEquals(FORM.size() - 1, read.shown(FORM).size());
        ColumnLook nothing = ColumnLook.USUAL.hide(FORM.stream().map(Field::key).toList());
        assertFalse(nothing.shown(FORM).isEmpty());
    }

    @Test
    void theSelectionStaysOnItsColumns() {
        Random random = new Random(13);
        for (int i = 0; i < 3_000; i++) {
            List<Integer> to = new ArrayList<>();
            for (int column = 0; column < 10; column++) {
                to.add(column);
            }
            Collections.shuffle(to, random);
            int gone = random.nextInt(4);
            int[] places = to.stream().mapToInt(place -> place < gone ? -1 : place - gone).toArray();
            int left = random.nextInt(10);
            Selection before = new Selection(2, left, 5, random.nextInt(10), false);
            Selection after = before.follow(places);
            Set<Integer> expected = new HashSet<>();
            for (int column = before.left(); column <= before.right(); column++) {
                expected.add(places[column]);
            }
            expected.remove(-1);
            if (places[left] >= 0) {
                assertEquals(places[left], after.column());
                for (int column = 0; column < 10 - gone; column++) {
                    assertEquals(expected.contains(column), after.has(3, column));
                }
            }
            assertTrue(after.has(after.row(), after.column()));
        }
    }
}
