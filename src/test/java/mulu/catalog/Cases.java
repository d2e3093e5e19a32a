package mulu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mulu.Rows;
import mulu.Trial;
import mulu.base.Needle;
import mulu.template.Field;

/// Seeded sheets and questions about them, and the plain answers: cell by cell, as anyone would find them by hand.
final class Cases {
    private static final List<String> TEXTS = List.of("", "", "公开", "信息公开", "公告", "a", "A", "Ab", "12", "#", "√", "第1条");

    private final Random random;

    Cases(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /// Few texts, so that they repeat, and numbers that a file brought along.
    Sheet sheet(int rows) {
        List<List<String>> all = new ArrayList<>(new Rows(random, Trial.form()).wild(rows));
        for (List<String> row : all) {
            row.replaceAll(text -> random.nextInt(5) == 0 ? text : TEXTS.get(random.nextInt(TEXTS.size())));
            row.set(0, random.nextInt(3) == 0 ? TEXTS.get(random.nextInt(TEXTS.size())) : Field.AUTOMATIC);
        }
        return Sheet.preview(new Draft(Trial.form(), 2018, Map.of(), Map.of(), all));
    }

    int slot(Sheet sheet) {
        return random.nextInt(sheet.template().slots());
    }

    Needle needle() {
        return Needle.of(List.of("公", "公开", "a", "1", "2", "√", "开信", "没有").get(random.nextInt(8)));
    }

    OptionalInt perhaps(int slot) {
        return random.nextBoolean() ? OptionalInt.of(slot) : OptionalInt.empty();
    }

    Query query(Sheet sheet) {
        List<Filter> filters = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            filters.add(filter(sheet));
        }
        return new Query(filters, random.nextBoolean()
                ? Optional.of(new Sort(random.nextInt(4) == 0 ? 0 : slot(sheet), random.nextBoolean()))
                : Optional.empty());
    }

    private Filter filter(Sheet sheet) {
        return switch (random.nextInt(3)) {
            case 0 -> new Filter.OneOf(slot(sheet), TEXTS.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet()));
            case 1 -> new Filter.Contains(needle(), perhaps(slot(sheet)));
            default -> new Filter.Rows(IntStream.range(0, sheet.size() + 3).filter(_ -> random.nextInt(3) > 0)
                    .mapToObj(index -> index < sheet.size() ? sheet.row(index).id() : (long) index).collect(Collectors.toSet()));
        };
    }

    static String shown(Sheet sheet, int index, int slot) {
        return sheet.template().fields().stream().filter(field -> field.slot() == slot).findFirst()
                .map(field -> sheet.text(index, field)).orElseThrow();
    }

    static boolean meets(Sheet sheet, int index, Filter filter) {
        return switch (filter) {
            case Filter.OneOf(int slot, Set<String> texts) -> texts.contains(shown(sheet, index, slot));
            case Filter.Contains(Needle needle, OptionalInt slot) -> sheet.template().fields().stream()
                    .filter(field -> slot.isEmpty() || slot.getAsInt() == field.slot())
                    .anyMatch(field -> needle.in(sheet.text(index, field)));
            case Filter.Rows(Set<Long> ids) -> ids.contains(sheet.row(index).id());
        };
    }

    static List<Integer> left(Sheet sheet, Query query) {
        return IntStream.range(0, sheet.size())
                .filter(index -> query.filters().stream().allMatch(filter -> meets(sheet, index, filter))).boxed().toList();
    }

    /// By hand: always take the row that comes first among those not taken yet.
    static List<Integer> arranged(Sheet sheet, Query query) {
        List<Integer> left = new ArrayList<>(left(sheet, query));
        query.sort().ifPresent(sort -> left.sort((one, other) -> compare(sheet, sort, one, other)));
        return left;
    }

    private static int compare(Sheet sheet, Sort sort, int one, int other) {
        if (sort.slot() == 0) {
            return sort.descending() ? Integer.compare(other, one) : Integer.compare(one, other);
        }
        String first = shown(sheet, one, sort.slot());
        String second = shown(sheet, other, sort.slot());
        if (first.isEmpty() || second.isEmpty()) {
            return Boolean.compare(first.isEmpty(), second.isEmpty());
        }
        return sort.descending() ? Sort.ORDER.compare(second, first) : Sort.ORDER.compare(first, second);
    }

    static Set<Values.Value> values(Sheet sheet, int slot, Query others) {
        List<Integer> left = left(sheet, others);
        Set<String> texts = new TreeSet<>(left.stream().map(index -> shown(sheet, index, slot)).toList());
        return texts.stream().map(text -> new Values.Value(text,
                (int) left.stream().filter(index -> shown(sheet, index, slot).equals(text)).count())).collect(Collectors.toSet());
    }
}
