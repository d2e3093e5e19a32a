package mulu.office;

import java.util.ArrayList;
import java.util.List;
import mulu.audit.Verification;
import mulu.base.Messages;
import mulu.catalog.Catalog;
import mulu.catalog.Trace;
import mulu.signoff.Editions;
import mulu.signoff.SealCheck;
import mulu.staff.Person;

/// What a look at everything a library can prove has found.
///
/// @param record the chain of the record
/// @param seals those with something wrong
/// @param displaced catalogs that stand elsewhere on the route than the record says
/// @param strangers people with another name or other rights than the record says
/// @param altered catalogs whose content is not what the record says
/// @param lost frozen states that are not what the record says was frozen
public record Examination(Verification record, List<SealCheck> seals, List<Catalog> displaced, List<Person> strangers, List<Trace> altered,
        List<Editions.Lost> lost) {
    public Examination {
        seals = List.copyOf(seals);
        displaced = List.copyOf(displaced);
        strangers = List.copyOf(strangers);
        altered = List.copyOf(altered);
        lost = List.copyOf(lost);
    }

    /// What is wrong beside the chain of the record, one sentence for each.
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        seals.forEach(check -> check.flaws().stream().sorted().forEach(flaw -> sentences.add(Messages.text("examination.seal",
                check.seal().place().catalog(), check.seal().by().hand().label(), check.seal().by().name(), flaw.label()))));
        displaced.forEach(catalog -> sentences.add(Messages.text("examination.displaced", catalog.id(), catalog.stage().label())));
        strangers.forEach(person -> sentences.add(Messages.text("examination.stranger", person.name(), person.title())));
        altered.forEach(trace -> sentences.add(trace.at() == Trace.Break.UNREADABLE
                ? Messages.text("examination.unreadable", trace.catalog().id(), trace.at().label())
                : Messages.text("examination.altered", trace.catalog().id(), trace.entry(), trace.at().label())));
        lost.forEach(one -> sentences.add(Messages.text("examination.lost", one.catalog().id(), one.version(), one.edition().brief())));
        return sentences;
    }

    public boolean intact() {
        return record.intact() && seals.isEmpty() && displaced.isEmpty() && strangers.isEmpty() && altered.isEmpty() && lost.isEmpty();
    }
}
