package mulu;

import mulu.cli.Cli;

/// The program: no arguments open the desk, arguments are the command line.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Cli.run(args));
    }
}
