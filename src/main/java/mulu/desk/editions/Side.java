package mulu.desk.editions;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mulu.catalog.Catalog;
import mulu.catalog.Conversion;
import mulu.desk.fx.Times;
import mulu.signoff.Editions;

/// What can stand on one side of a comparison.
sealed interface Side {
    /// The catalog as it is now.
    record Live() implements Side {}

    /// A frozen state of it.
    record Frozen(Editions.Kept kept) implements Side {}

    /// The catalog of another year that it was begun from.
    record LastYear(Catalog source) implements Side {}

    /// A file that came back, put into the catalog's form.
    ///
    /// @param name of the file
    record Outside(String name, Conversion rows) implements Side {}

    /// What stands in the list of choices.
    default String words() {
        return switch (this) {
            case Live() -> text("desk.compare.live");
            case Frozen(Editions.Kept kept) -> text("desk.compare.frozen", kept.version(), brief(kept), Times.brief(kept.at()));
            case LastYear(Catalog source) -> text("desk.compare.last-year", source.year());
            case Outside(String name, _) -> text("desk.compare.outside", name);
        };
    }

    /// The same in few words: the name it has, else the last hand.
    private static String brief(Editions.Kept kept) {
        return kept.names().isEmpty() ? origin(new Editions.Kept(kept.edition(), kept.version(), kept.at(), List.of(),
                kept.seals().isEmpty() ? List.of() : List.of(kept.seals().getLast()))) : text("desk.compare.named", kept.names().getLast().text());
    }

    /// Who froze a state, and as what.
    static String origin(Editions.Kept kept) {
        List<String> words = new ArrayList<>();
        kept.names().forEach(name -> words.add(text("desk.editions.named", name.text(), name.by())));
        kept.seals().stream().map(seal -> text("desk.editions.by." + seal.by().hand().name().toLowerCase(Locale.ROOT), seal.by().name()))
                .distinct().forEach(words::add);
        return words.isEmpty() ? text("desk.editions.begun") : String.join("、", words);
    }
}
