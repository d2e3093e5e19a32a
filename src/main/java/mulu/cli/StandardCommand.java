package mulu.cli;

import java.nio.file.Path;
import mulu.base.Problem;
import mulu.check.Standards;
import mulu.exchange.StandardFile;
import mulu.office.Office;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows what an office has made of the standard, or puts that of a file in its place.
@Command(name = "standard")
final class StandardCommand extends LibraryCommand {
    @Option(names = "--load", paramLabel = "FILE", descriptionKey = "cli.option.standard")
    private @Nullable Path file;

    @ArgGroup(exclusive = false)
    private @Nullable Signer signer;

    @Override
    int work(Office office) {
        if (file == null) {
            out().println(Standards.text(office.standards().get().own()));
            return Cli.DONE;
        }
        if (signer == null) {
            throw Problem.forbidden("cli.standard-whom");
        }
        office.standards().change(StandardFile.read(file), signer.signIn(office));
        say("cli.standard-loaded", file);
        return Cli.DONE;
    }
}
