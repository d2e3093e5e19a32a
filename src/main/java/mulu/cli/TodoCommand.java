package mulu.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mulu.base.Problem;
import mulu.office.Office;
import mulu.signoff.Duties;
import mulu.signoff.Passage;
import mulu.signoff.RouteRules;
import mulu.staff.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What waits for a person, what the person has done and begun. It reads only, as `list` does, so it asks for no password.
@Command(name = "todo")
final class TodoCommand extends LibraryCommand {
    private static final int MOST = 50;

    @Option(names = "--as", paramLabel = "NAME", required = true, descriptionKey = "cli.option.as")
    private String name = "";

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    int work(Office office) {
        Person person = office.staff().find(name).orElseThrow(() -> Problem.forbidden("staff.unknown", name));
        List<Duties.Todo> todo = office.duties().todo(person);
        List<Duties.Done> done = office.duties().done(person, MOST);
        List<Duties.Begun> begun = office.duties().begun(person);
        if (json) {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("todo", todo.stream().map(TodoCommand::todo).toList());
            shape.put("done", done.stream().map(TodoCommand::done).toList());
            shape.put("begun", begun.stream().map(TodoCommand::begun).toList());
            json(shape);
            return Cli.DONE;
        }
        if (todo.isEmpty()) {
            say("desk.start.nothing");
        }
        todo.forEach(one -> say("cli.todo", one.catalog().id(), one.catalog().title(), one.step().act().label(), Times.of(one.since()), one.from(),
                one.due().map(RouteRules.Due::sentence).orElse("")));
        done.forEach(one -> say("cli.did", one.catalog().id(), one.catalog().title(), one.passage().act().label(), Times.of(one.passage().at()),
                one.catalog().stage().label()));
        begun.forEach(one -> say("cli.begun", one.catalog().id(), one.catalog().title(), one.catalog().stage().label()));
        return Cli.DONE;
    }

    private static Map<String, Object> todo(Duties.Todo todo) {
        Map<String, Object> shape = Shapes.catalog(todo.catalog());
        shape.put("act", todo.step().act().name());
        shape.put("since", Instant.ofEpochMilli(todo.since()).toString());
        shape.put("from", todo.from());
        shape.put("returned", todo.returned().map(Passage::words).orElse(""));
        shape.put("due", todo.due().map(due -> due.date().toString()).orElse(""));
        shape.put("overdue", todo.due().filter(RouteRules.Due::overdue).isPresent());
        return shape;
    }

    private static Map<String, Object> done(Duties.Done done) {
        Map<String, Object> shape = Shapes.catalog(done.catalog());
        shape.put("act", done.passage().act().name());
        shape.put("at", Instant.ofEpochMilli(done.passage().at()).toString());
        shape.put("words", done.passage().words());
        return shape;
    }

    private static Map<String, Object> begun(Duties.Begun begun) {
        Map<String, Object> shape = Shapes.catalog(begun.catalog());
        shape.put("begun", Instant.ofEpochMilli(begun.begun()).toString());
        return shape;
    }
}
