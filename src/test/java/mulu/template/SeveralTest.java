package mulu.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import mulu.template.Several.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Several values in one cell, read and written in both shapes.
class SeveralTest {
    private static final List<String> VALUES = List.of("网站", "公报", "公示栏", "入户/现场");

    private static Field field(Field.Many many) {
        return new Field("way", 0, List.of("渠道"), Field.Type.TEXT, VALUES, true, new Field.Look(12, false, false, many, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "''            | 公报  | 公报",
        "网站          | 公示栏 | 网站、公示栏",
        "公示栏        | 网站  | 网站、公示栏",
        "网站、公示栏  | 公报  | 网站、公报、公示栏",
        "网站，公示栏  | 公报  | 网站，公报、公示栏",
        "网站、公示栏  | 网站  | 公示栏",
        "网站、公示栏  | 公示栏 | 网站",
        "网站          | 网站  | ''",
        "微信群、网站  | 公报  | 微信群、网站、公报",
        "微信群        | 网站  | 微信群、网站",
        "网站、        | 公报  | 网站、公报",
        "■网站 □公示栏 | 公示栏 | ■网站 ■公示栏",
        "■网站 □公示栏 | 网站  | □网站 □公示栏",
        "■网站 □公示栏 | 公报  | ■网站 □公示栏 ■公报",
        "□网站■其他__ | 其他__ | □网站□其他__"
    })
    void aTickChangesNoMoreThanItMust(String text, String value, String then) {
        assertEquals(then, Several.of(field(Field.Many.JOINED), text).toggled(value));
    }

    @Test
    void anEmptyCellOfAFormWithBoxesGetsAllOfThem() {
        String first = Several.of(field(Field.Many.BOXES), "").toggled("公示栏");
        assertEquals("□网站 □公报 ■公示栏 □入户/现场", first);
        assertEquals("■网站 □公报 ■公示栏 □入户/现场", Several.of(field(Field.Many.BOXES), first).toggled("网站"));
    }

    @Test
    void whatTheCellHoldsIsTicked() {
        assertEquals(List.of(new Option("网站", true), new Option("公报", false), new Option("公示栏", true),
                new Option("入户/现场", false), new Option("微信群", true)),
                Several.of(field(Field.Many.JOINED), "公示栏、微信群、网站").options());
        assertEquals(List.of(new Option("公示栏", false), new Option("网站", true), new Option("公报", false),
                new Option("入户/现场", false)), Several.of(field(Field.Many.JOINED), "□公示栏 ■网站").options());
    }

    @Test
    void whatIsStillBeingTypedIsTheRest() {
        Several typed = Several.of(field(Field.Many.JOINED), "网站、zh");
        assertEquals("zh", typed.rest());
        assertEquals("网站、公示栏", typed.finished().toggled("公示栏"));
        assertEquals("", Several.of(field(Field.Many.JOINED), "网站、公报").rest());
        assertEquals("", Several.of(field(Field.Many.JOINED), "网站、").rest());
        assertEquals("zh", Several.of(field(Field.Many.BOXES), "zh").rest());
        assertEquals("■网站 □公报 □公示栏 □入户/现场", Several.of(field(Field.Many.BOXES), "zh").finished().toggled("网站"));
    }

    @Test
    void tickingTwiceChangesNothingAndOneTickMovesOneValue() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            Field field = field(Field.Many.JOINED);
            List<String> some = VALUES.stream().filter(_ -> random.nextBoolean()).toList();
            String text = random.nextBoolean() ? String.join("、", some)
                    : String.join(" ", VALUES.stream().map(value -> (some.contains(value) ? "■" : "□") + value).toList());
            String value = VALUES.get(random.nextInt(VALUES.size()));
            Several before = Several.of(field, text);
            Several after = Several.of(field, before.toggled(value));
            for (Option option : before.options()) {
                assertEquals(option.ticked() != option.value().equals(value), after.options().contains(new Option(option.value(), true)));
            }
            assertEquals(text, after.toggled(value));
        }
    }

    @Test
    void theOfficialFormSaysWhichCellsHoldSeveralAndWhatBelongsIntoEach() {
        Template form = Templates.builtIn().getFirst();
        assertEquals(List.of("channel"), form.fields().stream().filter(Field::several).map(Field::key).toList());
        for (Field field : form.fields()) {
            String help = field.look().help();
            assertFalse(help == null || help.isBlank() || help.length() > 60, field.path());
        }
    }
}
