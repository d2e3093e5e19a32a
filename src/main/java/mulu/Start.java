package mulu;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The door of the jar. It is compiled for Java 11, so that an older {@code java} can still open it: it looks for a
 * Java 25 on the machine and a locale in which Chinese file names work, and starts {@code mulu.Main} there.
 */
public final class Start {
    private static final int NEEDED = 25;
    private static final String STARTED = "MULU_STARTED";
    /** Carries arguments to the second process where this one could not write them on a command line. */
    private static final String ARGUMENTS = "MULU_ARGUMENTS";

    private Start() {}

    public static void main(String[] args) throws Exception {
        boolean young = Runtime.version().feature() >= NEEDED;
        if (System.getenv(STARTED) != null || (young && namesWork())) {
            String typed = System.getenv(ARGUMENTS);
            run(typed == null ? args : decoded(typed));
            return;
        }
        String java = young ? System.getProperty("java.home") : find();
        if (java == null) {
            new PrintStream(System.err, true, Charset.defaultCharset().name())
                    .println("目录需要 Java " + NEEDED + "，这台电脑的 java 是 " + Runtime.version().feature()
                            + "。您的数据没有变化。请安装 JDK " + NEEDED + "，或设置 JAVA_HOME 指向它。");
            System.exit(4);
        }
        System.exit(again(java, args));
    }

    private static void run(String[] args) throws Exception {
        try {
            Class.forName("mulu.Main").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception) {
                throw (Exception) e.getCause();
            }
            throw (Error) e.getCause();
        }
    }

    /** The C library of Linux decides by the locale which file names the JVM can open; Windows and macOS do not. */
    private static boolean namesWork() {
        String names = System.getProperty("sun.jnu.encoding", "UTF-8");
        return !System.getProperty("os.name").startsWith("Linux") || names.equalsIgnoreCase("UTF-8");
    }

    private static int again(String home, String[] args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home + File.separator + "bin" + File.separator + "java");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("mulu.Start");
        if (namesWork()) {
            command.addAll(Arrays.asList(args));
        }
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put(STARTED, "1");
        if (!namesWork()) {
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().put(ARGUMENTS, encoded(raw(args)));
        }
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process.waitFor();
    }

    private static String encoded(List<String> args) {
        return Base64.getEncoder().encodeToString(String.join("\0", args).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] decoded(String text) {
        String line = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        return line.isEmpty() ? new String[0] : line.split("\0", -1);
    }

    /**
     * The arguments as they were typed: without a locale this JVM has turned every Chinese sign of them into a
     * question mark, but Linux still has the bytes.
     */
    private static List<String> raw(String[] args) throws IOException {
        byte[] line = java.nio.file.Files.readAllBytes(java.nio.file.Paths.get("/proc/self/cmdline"));
        List<String> all = Arrays.asList(new String(line, StandardCharsets.UTF_8).split("\0", -1));
        int end = all.size() - 1;
        return end < args.length ? Arrays.asList(args) : all.subList(end - args.length, end);
    }

    private static String find() {
        List<File> homes = new ArrayList<>();
        for (String name : Arrays.asList("MULU_JAVA", "JAVA_HOME", "JAVA25_HOME", "JDK_25")) {
            if (System.getenv(name) != null) {
                homes.add(new File(System.getenv(name)));
            }
        }
        String user = System.getProperty("user.home");
        for (String folder : Arrays.asList("/usr/lib/jvm", "/opt", "/opt/java", user + "/.jdks",
                user + "/.sdkman/candidates/java", "C:\\Program Files\\Java", "C:\\Program Files\\Eclipse Adoptium",
                "/Library/Java/JavaVirtualMachines")) {
            File[] found = new File(folder).listFiles(File::isDirectory);
            if (found != null) {
                Arrays.sort(found);
                homes.addAll(Arrays.asList(found));
            }
        }
        for (File home : homes) {
            if (feature(home) >= NEEDED) {
                return home.getPath();
            }
        }
        return null;
    }

    /** Reads JAVA_VERSION of a JDK's release file; 0 where there is none. */
    private static int feature(File home) {
        try {
            for (String line : java.nio.file.Files.readAllLines(new File(home, "release").toPath())) {
                if (line.startsWith("JAVA_VERSION=")) {
                    return Integer.parseInt(line.replaceAll("[^0-9.]", "").split("\\.")[0]);
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return 0;
        }
        return 0;
    }
}
