package mulu.cli;
import mulu.office.Office;
import picocli.CommandLine.Command;
@Command(name = "import")
final class ImportCommand extends LibraryCommand {
    @Override
    int work(Office office) { return 0; }
}
