package mulu.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rule of a password and of a name, with what just keeps it and what just breaks it.
class PasswordRulesTest {
    private static String answer(String name, String password) {
        try {
            PasswordRules.check(name, password.toCharArray());
            return "ok";
        } catch (Problem problem) {
            assertTrue(problem.sentence().contains("没有保存"), problem.sentence());
            return problem.key();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "张一, Abcde-1, staff.short", "张一, Abcdef-1, ok", "张一, 汉字汉字Aa1, staff.short", "张一, 汉字汉字汉Aa1, ok",
        "张一, abcdefgh, staff.plain", "张一, abcdefg1, staff.plain", "张一, ABCDEFG1, staff.plain", "张一, 12345678, staff.plain",
        "张一, abcdefG1, ok", "张一, abcdef-1, ok", "张一, ABCDEF-1, ok", "张一, 汉字汉字汉字a1, ok", "张一, 汉字汉字汉字汉字, staff.plain",
        "张一, 汉字汉字汉字汉字1, staff.plain", "张一, abcdefg-, staff.plain",
        "张一, 张一Abc12345, staff.password-name", "张一, xx张一Abc12, staff.password-name", "张一, Zhangyi-2024, staff.password-name",
        "张一, ZHANG_yi_2024, staff.password-name", "张一, Zy@12345678, staff.password-name", "张一, 2024#zhangYI, staff.password-name",
        "张一, myZhangyibox1, staff.password-name", "张一, Zhang-Garden1, ok", "李二, Supplier-24, ok", "李二, Lier-202411, staff.password-name",
        "吕布, Lvbu-20241, staff.password-name", "吕布, Lubu-20241, staff.password-name", "吕布, Lyubu-2024, staff.password-name",
        "曾强, Zengqiang-1, staff.password-name", "曾强, Cengjiang-1, staff.password-name", "单雄信, Danxiongxin1, staff.password-name",
        "单雄信, Shanxiongxin1, staff.password-name", "Anna, xAnna-1234, staff.password-name", "张一, P@ssw0rd, staff.common",
        "张一, p@SSW0RD, staff.common", "张一, Abc@123456, staff.common", "张一, 1qaz@WSX, staff.common", "张一, Admin@123, staff.common",
        "张一, Zwgk@1234, staff.common", "张一, Huawei@123, staff.common", "张一, Huawei@1234567, ok"})
    void ofPasswords(String name, String password, String answer) {
        assertEquals(answer, answer(name, password));
    }

    @Test
    void theListOfCommonOnesIsAListOfPasswordsInSmallLetters() throws IOException {
        List<String> lines = new String(PasswordRules.class.getResourceAsStream("/mulu/staff/common-passwords.txt").readAllBytes(),
                StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.size() >= 100, "only " + lines.size());
        assertEquals(lines.size(), lines.stream().distinct().count());
        assertEquals(lines, lines.stream().map(line -> line.toLowerCase(java.util.Locale.ROOT)).toList());
        for (String line : lines) {
            assertTrue(!answer("张一", line).equals("ok"), line);
        }
    }

    @Test
    void everyRefusalIsOneSentenceOfItsOwn() {
        List<String> keys = List.of("staff.short", "staff.plain", "staff.password-name", "staff.common", "staff.used");
        assertEquals(5, keys.stream().map(key -> Messages.text(key, 8)).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({"重庆, chongqing, true", "重庆, zhongqing, true", "重庆, chongqin, false", "绿, lv, true", "绿, lyu, true", "'', a, false",
        "阿·里, ali, true"})
    void soundsOfNames(String name, String letters, boolean whole) {
        assertEquals(whole, Sounds.of(name).whole(letters));
    }

    @ParameterizedTest
    @CsvSource({"张一, 张一", "' 张一 ', 张一", "张三（办公室）, 张三（办公室）", "张三A, 张三A", "买买提·吐尔逊, 买买提·吐尔逊", "Anna, Anna",
        "Иван, Иван"})
    void namesThatMayBe(String typed, String kept) {
        assertEquals(kept, Names.clean(typed));
    }

    @ParameterizedTest
    @CsvSource({"'张\u200B一'", "'张\u202E一'", "'\u2F06一'", "'张\u2E80'", "'Аnna'", "'Αnna'", "'张А'", "'张Ω'", "'张\u3164'", "'张ニ'", "'张\uE000'",
        "'张\u0007一'", "'张\u20DD'", "'张\uFEFF一'", "'张\u2028一'"})
    void namesThatMayNot(String typed) {
        assertEquals("staff.odd-name", assertThrows(Problem.class, () -> Names.clean(typed)).key());
    }

    @Test
    void aNameIsKeptComposedSoThatTwoWaysOfTypingAreOneName() {
        assertEquals("Andr\u00E9", Names.clean("Andre\u0301"));
        assertEquals(Names.look("豈"), Names.look("\uF900"), "a compatibility character is the character");
        assertEquals("豈", Names.clean("\uF900"));
        assertEquals("staff.no-name", assertThrows(Problem.class, () -> Names.clean("张".repeat(41))).key());
        assertEquals("staff.no-name", assertThrows(Problem.class, () -> Names.clean("  ")).key());
    }

    @ParameterizedTest
    @CsvSource({"张一, 张－", "李O, 李0", "李l, 李1", "李I, 李l", "黄河, 黃河", "户县, 戶县", "张三A, 张三Ａ", "张三（甲）, 张三(甲)", "买买提·吐, 买买提•吐",
        "张 三, 张三", "己任, 已任", "Anna, ANNA", "сосо, coco", "张三1, 张三１"})
    void namesThatLookAlike(String one, String two) {
        assertEquals(Names.look(one), Names.look(two));
    }

    @ParameterizedTest
    @CsvSource({"张一, 张二", "王未, 王末", "张三, 张三（办公室）", "李土, 李士"})
    void namesThatDoNot(String one, String two) {
        assertTrue(!Names.look(one).equals(Names.look(two)));
    }
}
