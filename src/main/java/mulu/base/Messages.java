package mulu.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every text that a person reads, from `messages_zh_CN.properties`. Thread-safe.
public final class Messages {
    private static final Properties TEXTS = load();

    private Messages() {}

    /// The sentence of `key` with `{0}`, `{1}` … replaced. A missing key is a programming error and says its name.
    public static String text(String key, Object... arguments) {
        String pattern = TEXTS.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        if (arguments.length == 0) {
            return pattern;
        }
        return MessageFormat.format(pattern, Stream.of(arguments).map(String::valueOf).toArray());
    }

    /// Whether there is a sentence of this key, for keys that are made of what is read.
    public static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    /// The same texts for a library that wants a bundle.
    public static ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return TEXTS.getProperty(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(TEXTS.stringPropertyNames());
            }
        };
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream("/mulu/messages_zh_CN.properties"));
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
