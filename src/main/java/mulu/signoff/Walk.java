package mulu.signoff;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mulu.audit.AuditEntry;
import mulu.catalog.Catalog;
import mulu.catalog.Stage;
import mulu.template.Heading.Hand;
import org.jspecify.annotations.Nullable;

/// A catalog's way along the route as the record tells it, entry by entry: what no table of the library can say
/// otherwise without being found out.
final class Walk {
    /// What the record's names of all acts of this chapter begin with.
    static final String ROUTE = "signoff.";
    static final String OPENED = ROUTE + "open";
    /// What the entry of a submission says where the catalog is to be examined for secrets.
    static final String SECRECY = "secrecy";

    private final Map<Hand, String> holding = new EnumMap<>(Hand.class);
    /// Marks of the seals that hold, of the versions that were approved before and of this one.
    private final Set<String> approved = new HashSet<>();
    private final Set<String> all = new HashSet<>();
    /// Why the seals of these marks hold no longer.
    private final Map<String, String> voided = new HashMap<>();
    private Route route = Route.THREE_HANDS;
    private Stage stage = Stage.DRAFT;
    private int version = 1;
    private int round = 1;
    private long begun;
    /// When the catalog last came to a stage, other than by being taken back; a draft only where it was given back.
    private final Map<Stage, Long> arrived = new EnumMap<>(Stage.class);
    private @Nullable AuditEntry last;
    private @Nullable AuditEntry opened;

    private Walk() {}

    /// @param entries the record's about one catalog that begin with [#ROUTE], oldest first
    static Walk of(List<AuditEntry> entries) {
        Walk walk = new Walk();
        entries.forEach(walk::step);
        return walk;
    }

    private void step(AuditEntry entry) {
        Optional<Act> act = Act.recorded(entry.act());
        if (act.isPresent()) {
            last = entry;
            opened = null;
            passed(act.get(), entry);
        } else if (entry.act().equals(OPENED) && opened == null) {
            opened = entry;
        }
    }

    private void passed(Act act, AuditEntry entry) {
        Optional<Route.Step> step = route.find(stage, act);
        if (step.isEmpty()) {
            return;
        }
        Route.Step now = step.get();
        Map<String, String> detail = entry.said();
        if (act == Act.SUBMIT) {
            route = Route.of(detail.containsKey(SECRECY));
        }
        String mark = detail.get("seal");
        if (now.seals() != null && mark != null) {
            holding.put(now.seals(), mark);
            all.add(mark);
        }
        if (act.renews()) {
            approved.addAll(holding.values());
            holding.clear();
            version++;
            round = 1;
            begun = entry.seq();
        } else {
            route.voids(now).stream().map(holding::remove).filter(Objects::nonNull)
                    .forEach(lost -> voided.put(lost, detail.getOrDefault("reason", "")));
            round += act == Act.RETURN ? 1 : 0;
        }
        stage = now.to();
        if (act == Act.REOPEN) {
            arrived.clear();
        } else if (act != Act.WITHDRAW) {
            arrived.put(stage, entry.at());
        }
    }

    /// The way that the version was submitted on; a draft may go by another when it is submitted again.
    Route route() {
        return route;
    }

    /// Whether a catalog stands where the record says.
    boolean at(Catalog catalog) {
        Catalog.State state = catalog.state();
        return state.stage() == stage && state.version() == version && state.round() == round;
    }

    /// Whether the record knows of this seal at all.
    boolean knows(Seal seal) {
        return all.contains(seal.mark());
    }

    /// Whether it holds or not, and why not, as the record says.
    boolean agrees(Seal seal) {
        boolean holds = approved.contains(seal.mark()) || holding.containsValue(seal.mark());
        return holds ? seal.holds() : !seal.holds() && seal.voided().equals(voided.get(seal.mark()));
    }

    /// Whether none of the seals that the record says were put is missing.
    boolean complete(List<Seal> seals) {
        return seals.stream().map(Seal::mark).collect(Collectors.toSet()).containsAll(all);
    }

    /// Number of the record's entry by which this version was begun; 0 for the first.
    long begun() {
        return begun;
    }

    /// Since when the hand whose turn it is has had the catalog, milliseconds since 1970; empty for a draft that nobody gave
    /// back. Taking a step back begins no new term.
    Optional<Long> since() {
        return Optional.ofNullable(arrived.get(stage));
    }

    /// The last step on the route.
    Optional<AuditEntry> last() {
        return Optional.ofNullable(last);
    }

    /// Who of the next hand has opened it since.
    Optional<AuditEntry> opened() {
        return Optional.ofNullable(opened);
    }

    /// Whether the person of these names brought it here by a seal, not back.
    boolean handedOn(Set<String> names) {
        return last().filter(entry -> names.contains(entry.actor())).flatMap(entry -> Act.recorded(entry.act()))
                .filter(Act::handsOn).isPresent();
    }
}
