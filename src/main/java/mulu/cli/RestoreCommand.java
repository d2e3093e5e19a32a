package mulu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mulu.audit.Audit;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.catalog.Sheet;
import mulu.base.Progress;
import mulu.office.Backups;
import mulu.office.Office;
import mulu.staff.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts a backup in the place of the library, or only shows what is in it. What lies there now is kept in any case.
@Command(name = "restore")
final class RestoreCommand extends LibraryCommand {
    private static final int LAST = 5;

    @Parameters(paramLabel = "BACKUP", descriptionKey = "cli.option.backup")
    private Path backup = Path.of("");

    @Option(names = "--look", descriptionKey = "cli.option.look")
    private boolean look;

    @Option(names = "--decrypt", paramLabel = "F", descriptionKey = "cli.option.decrypt")
    private @Nullable Path passwordFile;

    @ArgGroup(exclusive = false)
    private @Nullable Signer signer;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(backup)) {
            throw Problem.input("backup.missing", backup);
        }
        char[] password = passwordFile == null ? null : password(passwordFile);
        if (look) {
            try (Office office = Backups.look(backup, password)) {
                return work(office);
            }
        }
        String actor = actor(location());
        Backups.Restored restored = Backups.restore(location(), backup, password, actor);
        say("cli.restored", backup.getFileName());
        restored.kept().ifPresent(kept -> say("cli.restored.kept", kept));
        return Cli.DONE;
    }

    /// Who restores: an administrator of the library as it is. One that cannot be opened any more can ask for nobody.
    private String actor(Location location) {
        boolean there;
        try {
            there = Office.exists(location);
        } catch (Problem broken) {
            return Audit.commandLine();
        }
        if (!there) {
            return Audit.commandLine();
        }
        Office office;
        try {
            office = Office.open(location);
        } catch (Problem broken) {
            if (broken.key().startsWith("store.damaged.")) {
                return Audit.commandLine();
            }
            throw broken;
        }
        try (office) {
            if (!office.staff().administered()) {
                return Audit.commandLine();
            }
            Session session = signer == null ? null : signer.signIn(office);
            if (session == null) {
                throw Problem.forbidden("backup.admin", Audit.commandLine());
            }
            return office.backups().permit(session);
        }
    }

    @Override
    int work(Office office) {
        List<Long> ids = office.catalogs().list().stream().map(catalog -> catalog.id()).toList();
        for (long id : ids) {
            Sheet sheet = office.catalogs().reload(id, Progress.NONE);
            say("cli.look.catalog", id, sheet.catalog().title(), sheet.catalog().year(), sheet.catalog().state().version(),
                    sheet.catalog().stage().label(), sheet.size());
        }
        office.audit().newest(LAST).forEach(entry ->
                say("cli.look.entry", entry.seq(), Times.of(entry.at()), entry.actor(), entry.act(), entry.subject()));
        return Cli.DONE;
    }
}
