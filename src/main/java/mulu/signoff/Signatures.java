package mulu.signoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mulu.template.Heading.Hand;

/// The seals that hold for one version of a catalog, in order.
public record Signatures(List<Seal> seals) {
    public Signatures {
        seals = List.copyOf(seals);
    }

    public Optional<Seal> of(Hand hand) {
        return seals.stream().filter(seal -> seal.by().hand() == hand).reduce((_, last) -> last);
    }

    /// Everybody whose hand stands here, deputies and those they stood in for.
    Set<Long> people() {
        return seals.stream().flatMap(seal -> seal.by().people().stream()).collect(Collectors.toSet());
    }

    public Map<Hand, String> names() {
        Map<Hand, String> names = new TreeMap<>();
        seals.forEach(seal -> names.put(seal.by().hand(), seal.by().name()));
        return names;
    }

    /// Whether one person stands under two hands (一人兼任).
    public boolean onePerson() {
        return seals.stream().mapToInt(seal -> seal.by().people().size()).sum() > people().size();
    }
}
