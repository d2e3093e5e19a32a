package mulu.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mulu.base.Json;

/// The words that texts of time limits are made of, as data (`limit-words.json`).
///
/// @param inside words behind a number that make it a limit, as in 5日内
/// @param fillers words that say nothing at the ends of a phrase
/// @param provisos words of the clause that leaves room for other laws
/// @param accounts words of rows about the budget and the final account
record LimitWords(Numbers numbers, Starts starts, Kinds kinds, List<String> inside, List<String> fillers, List<String> provisos,
        List<String> accounts) {
    static final LimitWords ALL = load();

    /// @param spellings what is read as something else
    /// @param notBehind signs behind which a number is no length of time, as in 5月20日
    /// @param notBefore words before which it is none, as in 20日前
    /// @param ranges signs between two numbers of which the second counts
    /// @param calendar words that make a number a day or a month of the calendar
    record Numbers(Map<String, Integer> numerals, List<UnitWord> units, Map<String, String> spellings,
            List<String> notBehind, List<String> notBefore, List<String> ranges, List<String> calendar) {
        Numbers {
            units = units.stream().sorted(Comparator.comparingInt((UnitWord unit) -> unit.word().length()).reversed()).toList();
        }
    }

    record UnitWord(String word, TimeLimit.Unit unit, int times) {}

    /// The words around an event, as in 自…之日起.
    ///
    /// @param strong closers that close wherever they stand
    /// @param weak closers that close only right before the number
    record Starts(List<String> openers, List<String> falseOpeners, List<String> strong, List<String> weak) {
        Starts {
            strong = longestFirst(strong);
            weak = longestFirst(weak);
        }
    }

    /// The words by which a clause without a length of time is known.
    record Kinds(List<String> same, List<String> dynamic, List<String> standing, List<String> dated, List<String> once,
            List<String> atOnce, List<String> lasting) {}

    LimitWords {
        fillers = longestFirst(fillers);
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static LimitWords load() {
        try (InputStream in = Objects.requireNonNull(LimitWords.class.getResourceAsStream("/mulu/check/limit-words.json"))) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), LimitWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean any(List<String> words, String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
