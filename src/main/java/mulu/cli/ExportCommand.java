package mulu.cli;
import mulu.office.Office;
import picocli.CommandLine.Command;
@Command(name = "export")
final class ExportCommand extends LibraryCommand {
    @Override
    int work(Office office) { return 0; }
}
