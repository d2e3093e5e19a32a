package mulu;

import mulu.cli.Cli;

/// The program: no arguments open the desk, arguments are the command line. Where there is no display, no arguments
/// walk through the sample. The command line never loads JavaFX.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(args.length > 0 ? Cli.run(args) : Cli.demonstrate());
    }

    /// Windows and macOS always have a display; elsewhere the session names it.
    static boolean display() {
        String system = System.getProperty("os.name");
        return system.startsWith("Windows") || system.startsWith("Mac") || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
