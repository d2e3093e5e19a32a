package mulu;

import java.util.Optional;
import mulu.cli.Cli;
import mulu.desk.Desk;

/// The program: no arguments open the desk, arguments are the command line. Where there is no display, no arguments
/// walk through the sample. The command line never loads JavaFX.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length == 0 && display()) {
            Desk.open(Optional.empty());
            System.exit(0);
        }
        System.exit(args.length == 0 ? Cli.demonstrate() : Cli.run(args));
    }

    /// Windows and macOS always have a display; elsewhere the session names it.
    private static boolean display() {
        String system = System.getProperty("os.name");
        return system.startsWith("Windows") || system.startsWith("Mac") || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
