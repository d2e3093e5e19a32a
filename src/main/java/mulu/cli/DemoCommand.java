package mulu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import mulu.base.Json;
import mulu.base.Location;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.check.Finding;
import mulu.exchange.FormReader;
import mulu.exchange.Reading;
import mulu.office.Exports;
import mulu.office.Office;
import mulu.signoff.Look;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.template.Field;
import mulu.template.Template;
import mulu.template.Templates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Does the whole job once on the bundled sample, in a library of its own: import, findings, completion, three
/// signatures, export.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final String SAMPLE = "/mulu/sample/nx-2018.txt";
    private static final String COMPLETION = "/mulu/sample/nx-2018-completed.json";
    private static final int SHOWN = 8;

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "cli.option.demo-to")
    private @Nullable Path to;

    @Spec
    private @Nullable CommandSpec spec;

    /// The completion file: who signs, what each row becomes, and the rows that are added, all by field key.
    record Completion(List<Colleague> people, List<Map<String, String>> changed, List<Map<String, String>> added) {}

    /// One of those who sign.
    record Colleague(String name, Role role) {}

    @Override
    public Integer call() {
        Path folder = to == null ? fresh() : to.toAbsolutePath().normalize();
        Completion completion = Json.read(resource(COMPLETION), Completion.class);
        try (Office office = Office.open(new Location.Folder(folder.resolve("library")))) {
            if (!office.catalogs().list().isEmpty()) {
                throw Problem.input("demo.used", folder);
            }
            Map<Role, Hand> hands = hire(office, completion);
            Hand filler = Objects.requireNonNull(hands.get(Role.FILLER));
            Catalog catalog = read(office, folder, filler.session());
            findings(office, catalog.id(), "demo.found");
            complete(office, catalog.id(), filler.session(), completion);
            findings(office, catalog.id(), "demo.left");
            for (Role role : List.of(Role.FILLER, Role.REVIEWER, Role.APPROVER)) {
                sign(office, catalog.id(), Objects.requireNonNull(hands.get(role)));
            }
            export(office, catalog.id(), folder);
            say("demo.verified", office.audit().verify(Progress.NONE).entries());
        }
        say("demo.end", folder);
        return Cli.DONE;
    }

    /// One who signs, with a password that lives as long as this run.
    private record Hand(Session session, String password) {}

    private Map<Role, Hand> hire(Office office, Completion completion) {
        Map<Role, Hand> hands = new HashMap<>();
        for (Colleague person : completion.people()) {
            String password = "Mulu-" + new BigInteger(128, new SecureRandom()).toString(Character.MAX_RADIX);
            office.staff().add(null, person.name(), Set.of(person.role()), password.toCharArray());
            hands.put(person.role(), new Hand(office.staff().signIn(person.name(), password.toCharArray()), password));
            say("demo.person", person.name(), person.role().label());
        }
        return hands;
    }

    private Catalog read(Office office, Path folder, Session filler) {
        Path file = folder.resolve(Messages.text("demo.sample-file"));
        try {
            Files.writeString(file, resource(SAMPLE));
        } catch (IOException e) {
            throw Problem.storage("demo.no-folder", e, folder);
        }
        Reading reading = FormReader.only(file, Templates.builtIn(), Progress.NONE);
        Catalog catalog = office.catalogs().create(filler, reading.draft(), Progress.NONE);
        say("demo.read", file.getFileName(), catalog.title(), reading.rows().size(), reading.template().fields().size());
        return catalog;
    }

    private void findings(Office office, long id, String key) {
        Sheet sheet = office.catalogs().sheet(id);
        List<Finding> findings = office.checks().check(sheet);
        say(key, findings.size());
        for (Finding finding : findings.subList(0, Math.min(SHOWN, findings.size()))) {
            say("demo.finding", finding.level().label(), finding.place(sheet), finding.sentence());
        }
        if (findings.size() > SHOWN) {
            say("demo.more", findings.size() - SHOWN);
        }
    }

    private void complete(Office office, long id, Session filler, Completion completion) {
        Sheet sheet = office.catalogs().sheet(id);
        Template form = sheet.template();
        office.catalogs().apply(id, new Edit.Renumber(), filler).done();
        List<Edit.Put> puts = new ArrayList<>();
        for (int i = 0; i < completion.changed().size(); i++) {
            long row = sheet.row(i).id();
            completion.changed().get(i).forEach((key, text) -> puts.add(new Edit.Put(row, form.field(key).slot(), text)));
        }
        office.catalogs().apply(id, new Edit.SetCells(puts), filler).done();
        List<List<String>> rows = completion.added().stream().map(cells -> row(form, cells)).toList();
        Sheet done = office.catalogs().apply(id, new Edit.InsertRows(sheet.size(), rows), filler).done().sheet();
        say("demo.completed", puts.size(), rows.size(), done.size());
    }

    private static List<String> row(Template form, Map<String, String> cells) {
        List<String> row = new ArrayList<>();
        for (int slot = 0; slot < form.slots(); slot++) {
            row.add("");
        }
        cells.forEach((key, text) -> row.set(form.field(key).slot(), text));
        for (Field field : form.fields()) {
            if (field.type() == Field.Type.ORDINAL) {
                row.set(field.slot(), Field.AUTOMATIC);
            }
        }
        return row;
    }

    private void sign(Office office, long id, Hand hand) {
        Look look = office.signOff().look(id, Progress.NONE);
        if (look.catalog().stage() == Stage.TO_REVIEW) {
            say("demo.ticked", hand.session().name(), office.reviews().tickAll(office.catalogs().sheet(id), hand.session(), Progress.NONE));
        }
        Catalog catalog = office.signOff().sign(look, hand.session(), hand.password().toCharArray(), "");
        say("demo.signed", hand.session().name(), look.step().orElseThrow().act().label(), catalog.stage().label(),
                look.digest().substring(0, 16));
    }

    private void export(Office office, long id, Path folder) {
        Exports.Ready ready = office.exports().ready(id, false, Progress.NONE);
        List<Path> files = office.exports().export(ready, new Exports.Choice.Everything(), folder, null, Progress.NONE);
        say("demo.exported", files.size());
        files.forEach(file -> say("demo.file", file));
    }

    private static Path fresh() {
        String now = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()));
        return Path.of(System.getProperty("user.home"), "Mulu-demo", now);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DemoCommand.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String key, Object... arguments) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(Messages.text(key, arguments));
    }
}
