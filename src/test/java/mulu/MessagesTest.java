package mulu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every sentence a person reads stands in one file, and every one there is used.
class MessagesTest {
    private static final Path FILE = Path.of("src/main/resources/mulu/messages_zh_CN.properties");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)+");
    /// Keys that picocli and the bundles look up by itself.
    private static final List<String> FOREIGN = List.of("usage.", "mulu.", "mixinStandardHelpOptions.");

    @Test
    void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        Set<String> keys = new TreeSet<>(texts().stringPropertyNames());
        Set<String> literals = literals();
        Set<String> prefixes = new TreeSet<>(literals.stream().filter(text -> text.endsWith(".")).toList());
        Set<String> unused = new TreeSet<>(keys);
        unused.removeIf(key -> literals.contains(key) || Stream.concat(prefixes.stream(), FOREIGN.stream()).anyMatch(key::startsWith));
        assertEquals(Set.of(), unused, "unused");
        Set<String> families = new TreeSet<>();
        keys.forEach(key -> families.add(key.substring(0, key.indexOf('.') + 1)));
        Set<String> missing = new TreeSet<>();
        for (String call : calls()) {
            if (!keys.contains(call)) {
                missing.add(call);
            }
        }
        assertEquals(Set.of(), missing, "missing");
        assertTrue(keys.size() > 150 && families.size() > 10, "only " + keys.size());
    }

    @Test
    void onlyThePatternsThatReadFilesAreChinese() throws IOException {
        List<String> chinese = new ArrayList<>();
        for (Path file : sources()) {
            for (String line : Files.readAllLines(file)) {
                Matcher literal = LITERAL.matcher(line);
                while (literal.find()) {
                    if (literal.group(1).codePoints().anyMatch(sign -> sign >= 0x3400 && sign <= 0x9FFF)
                            && !file.endsWith("Start.java") && !file.toString().replace('\\', '/').contains("/mulu/exchange/")) {
                        chinese.add(file.getFileName() + ": " + literal.group());
                    }
                }
            }
        }
        assertEquals(List.of(), chinese);
    }

    @Test
    void everySentenceCanBeFormatted() throws IOException {
        Properties texts = texts();
        for (String key : texts.stringPropertyNames()) {
            if (FOREIGN.stream().noneMatch(key::startsWith)) {
                String text = mulu.base.Messages.text(key, "一", "二", "三", "四", "五", "六", "七");
                assertTrue(!text.matches("(?s).*\\{\\d.*"), key + ": " + text);
            }
        }
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FILE)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path file : sources()) {
            Matcher literal = LITERAL.matcher(Files.readString(file));
            while (literal.find()) {
                literals.add(literal.group(1));
            }
        }
        return literals;
    }

    /// Keys that stand directly in a call that reads a message.
    private static Set<String> calls() throws IOException {
        Pattern call = Pattern.compile("(?:Messages\\.text|Problem\\.(?:input|storage|forbidden)|\\bsay)\\(\\s*\"([^\"]+)\"\\s*[,)]");
        Set<String> keys = new TreeSet<>();
        for (Path file : sources()) {
            Matcher found = call.matcher(Files.readString(file));
            while (found.find()) {
                if (KEY.matcher(found.group(1)).matches()) {
                    keys.add(found.group(1));
                }
            }
        }
        return keys;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
