package mulu.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import mulu.base.Messages;
import mulu.base.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// The command line. Exit codes: 0 done · 1 findings · 2 wrong usage · 3 refused or conflict · 4 problem.
@Command(name = "mulu", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        versionProvider = Cli.Version.class, subcommands = {
            PeopleCommand.class, ImportCommand.class, ConvertCommand.class, ExplainCommand.class, TodoCommand.class, ListCommand.class, ShowCommand.class,
            EditCommand.class, SignCommand.class, WithdrawCommand.class, ReturnCommand.class, ReopenCommand.class,
            RemarkCommand.class, RemarksCommand.class, TickCommand.class, SuggestCommand.class, AcceptCommand.class, RejectCommand.class,
            CheckCommand.class, StandardCommand.class,
            ExportCommand.class, VersionsCommand.class, CompareCommand.class, BeginCommand.class, SlipCommand.class, RecordCommand.class, VerifyCommand.class,
            BackupCommand.class, RestoreCommand.class, DemoCommand.class
        })
public final class Cli implements Runnable {
    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;
    static final int PROBLEM = 4;

    @Option(names = "--library", paramLabel = "DIR", descriptionKey = "cli.option.library", scope = ScopeType.INHERIT)
    private @Nullable String library;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Nullable String library() {
        return library;
    }

    /// Runs one command on the standard streams and answers the exit code. JSON is always UTF-8.
    public static int run(String... arguments) {
        boolean json = Arrays.asList(arguments).contains("--json");
        Charset charset = json ? StandardCharsets.UTF_8 : System.out.charset();
        return run(writer(FileDescriptor.out, charset), writer(FileDescriptor.err, System.err.charset()), arguments);
    }

    /// Walks through the sample where no window can be opened, and says how to open one.
    public static int demonstrate() {
        PrintWriter out = writer(FileDescriptor.out, System.out.charset());
        int code = run("demo");
        out.println(Messages.text("demo.window"));
        return code;
    }

    private static PrintWriter writer(FileDescriptor stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), true);
    }

    /// The same on other streams.
    public static int run(PrintWriter out, PrintWriter error, String... arguments) {
        CommandLine line = new CommandLine(new Cli());
        line.setResourceBundle(Messages.bundle());
        line.setOut(out).setErr(error);
        line.setParameterExceptionHandler(Cli::usage);
        line.setExecutionExceptionHandler((failure, command, _) -> failed(failure, command));
        int code = line.execute(arguments);
        out.flush();
        error.flush();
        return code;
    }

    private static int usage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(Messages.text("cli.usage", String.join(" ", arguments)));
        command.usage(command.getErr());
        return USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        Problem problem = failure instanceof Problem known ? known : Problem.bug(failure);
        if (problem.kind() == Problem.Kind.BUG || problem.kind() == Problem.Kind.STORAGE) {
            LoggerFactory.getLogger(Cli.class).error("{}", problem.key(), problem);
        }
        command.getErr().println(problem.getMessage());
        return problem.kind() == Problem.Kind.FORBIDDEN ? REFUSED : PROBLEM;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /// The version as the jar's manifest has it.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Cli.class.getPackage().getImplementationVersion();
            return new String[] {Messages.text("cli.version", version == null ? "-" : version)};
        }
    }
}
