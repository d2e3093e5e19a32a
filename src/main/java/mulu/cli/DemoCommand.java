package mulu.cli;
import mulu.office.Office;
import picocli.CommandLine.Command;
@Command(name = "demo")
final class DemoCommand extends LibraryCommand {
    @Override
    int work(Office office) { return 0; }
}
