package mulu.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mulu.audit.Audit;
import mulu.base.Backup;
import mulu.base.Messages;
import mulu.office.Backups;
import mulu.office.Office;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Backs the library up, or lists its backups, which needs no library that can be opened.
@Command(name = "backup")
final class BackupCommand extends LibraryCommand {
    @Option(names = "--list", descriptionKey = "cli.option.backups")
    private boolean list;

    @Option(names = "--encrypt", paramLabel = "F", descriptionKey = "cli.option.encrypt")
    private @Nullable Path passwordFile;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    public Integer call() {
        if (!list) {
            return super.call();
        }
        List<Backup> backups = Backups.list(location());
        if (json) {
            json(backups.stream().map(BackupCommand::shape).toList());
        } else if (backups.isEmpty()) {
            say("cli.no-backup");
        } else {
            backups.forEach(backup -> out().println(line(backup)));
        }
        return Cli.DONE;
    }

    @Override
    int work(Office office) {
        Backup made = office.backups().make(Audit.commandLine(), passwordFile == null ? null : password(passwordFile));
        if (json) {
            json(shape(made));
        } else {
            say("cli.backed-up", made.file());
        }
        return Cli.DONE;
    }

    static String line(Backup backup) {
        return Messages.text("cli.backup", Times.of(backup.at()), backup.kind().label(), backup.number(),
                (backup.length() + 1_023) / 1_024, Messages.text(backup.locked() ? "cli.backup.locked" : "cli.backup.open"), backup.file());
    }

    private static Map<String, Object> shape(Backup backup) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("file", backup.file().toString());
        shape.put("kind", backup.kind().name());
        shape.put("at", backup.at());
        shape.put("number", backup.number());
        shape.put("length", backup.length());
        shape.put("locked", backup.locked());
        return shape;
    }
}
