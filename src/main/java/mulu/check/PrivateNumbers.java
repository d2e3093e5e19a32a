package mulu.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mulu.base.Messages;
import org.jspecify.annotations.Nullable;

/// Finds numbers that belong to a person and not into a list for everybody. Only numbers that are right by their own
/// check digit or form, so that file numbers and telephone numbers of offices are left alone.
final class PrivateNumbers {
    private static final Pattern RUN = Pattern.compile("(?<![0-9A-Za-z])[0-9][0-9 -]{5,24}[0-9Xx](?![0-9A-Za-z])");
    private static final String HOME = "/";
    private static final int BESIDE = 8;
    private static final int LONGEST = 19;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PrivateNumbers() {}

    /// What was found, in words, with each number's middle hidden; null where there is none.
    ///
    /// @param words one of which stands beside the number of a bank card; those behind a stroke stand in front of the number
    /// of a telephone at home
    static @Nullable String in(String text, List<String> words) {
        Set<String> found = new LinkedHashSet<>();
        boolean card = words.stream().anyMatch(word -> !word.startsWith(HOME) && text.contains(word));
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            String before = text.substring(Math.max(0, run.start() - BESIDE), run.start());
            boolean home = words.stream().anyMatch(word -> word.startsWith(HOME) && before.contains(word.substring(1)));
            look(run.group().split("[ -]+"), number -> kind(number, card, home), found);
        }
        return found.isEmpty() ? null : String.join(Messages.text("check.private.and"), found);
    }

    /// What a number is; null for none of these.
    private interface Kinds {
        @Nullable String of(String number);
    }

    /// Digits in groups may be one number, or several behind each other, or a date and a number: the longest that is one counts.
    private static void look(String[] groups, Kinds kinds, Set<String> found) {
        int from = 0;
        while (from < groups.length) {
            int next = from + 1;
            for (int to = groups.length; to > from; to--) {
                String number = String.join("", List.of(groups).subList(from, to));
                String kind = number.length() > LONGEST ? null : kinds.of(number);
                if (kind != null) {
                    found.add(Messages.text(kind, number.substring(0, 3) + "…" + number.substring(number.length() - (number.length() > 8 ? 4 : 2))));
                    next = to;
                    break;
                }
            }
            from = next;
        }
    }

    private static @Nullable String kind(String number, boolean card, boolean home) {
        if (number.length() == 18 && identity(number.toUpperCase(Locale.ROOT))) {
            return "check.private.identity";
        }
        if (number.matches("1[3-9][0-9]{9}")) {
            return "check.private.mobile";
        }
        // A telephone of an office is there to be rung up.
        if (home && number.matches("(0[0-9]{2,3})?[2-8][0-9]{6,7}")) {
            return "check.private.home";
        }
        // One number in ten has a right check digit by chance.
        return card && number.matches("[3-6][0-9]{15,18}") && luhn(number) ? "check.private.card" : null;
    }

    /// GB 11643: a region, a date of birth that was, and the check digit of ISO 7064 MOD 11-2.
    private static boolean identity(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            if (!Character.isDigit(number.charAt(i))) {
                return false;
            }
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        try {
            LocalDate born = LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return born.getYear() >= 1900 && born.getYear() < 2100 && number.charAt(0) != '0' && CHECKS.charAt(sum % 11) == number.charAt(17);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int twice = i % 2 == 0 ? digit : digit * 2;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
