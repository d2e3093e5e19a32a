package mulu.office;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/// Sends the program's log to `logs/mulu.log` beside the library: three files of 2 MB at most. What is logged names
/// kinds of failures and places in the program, never a cell's text and never a secret.
final class Logs {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Logs() {}

    static void to(Path folder) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context) || STARTED.getAndSet(true)) {
            return;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{0} %msg%n");
        encoder.start();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(folder.resolve("mulu.log").toString());
        file.setEncoder(encoder);
        FixedWindowRollingPolicy old = new FixedWindowRollingPolicy();
        old.setContext(context);
        old.setParent(file);
        old.setFileNamePattern(folder.resolve("mulu.%i.log").toString());
        old.setMaxIndex(2);
        old.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
        full.setContext(context);
        full.setMaxFileSize(FileSize.valueOf("2MB"));
        full.start();
        file.setRollingPolicy(old);
        file.setTriggeringPolicy(full);
        file.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(file);
        root.setLevel(Level.WARN);
        context.getLogger("mulu").setLevel(Level.INFO);
        // POI names the cells it stumbles over together with their texts.
        context.getLogger("org.apache.poi").setLevel(Level.OFF);
    }
}
