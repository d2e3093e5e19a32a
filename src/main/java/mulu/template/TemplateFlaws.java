package mulu.template;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mulu.base.Problem;

/// Refuses a form that points at fields it does not have, or gives one key or slot twice.
final class TemplateFlaws {
    private TemplateFlaws() {}

    static void check(String id, Heading heading, Template.Columns columns, List<Listing> listings) {
        Set<String> keys = new HashSet<>();
        Set<Integer> slots = new HashSet<>();
        for (Field field : columns.fields()) {
            if (!keys.add(field.key()) || !slots.add(field.slot()) || field.slot() < 0) {
                throw Problem.input("template.twice", id, field.key());
            }
        }
        Stream<String> used = Stream.of(
                        columns.groups().stream().flatMap(group -> group.fields().stream()),
                        heading.tally().counts().stream().map(Heading.Count::when),
                        heading.tally().counts().stream().map(Heading.Count::weight),
                        listings.stream().map(Listing::when),
                        listings.stream().flatMap(listing -> listing.columns().stream()).map(Listing.Column::field))
                .flatMap(stream -> stream)
                .filter(key -> key != null);
        used.filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
            throw Problem.input("template.no-field", key, id);
        });
    }
}
