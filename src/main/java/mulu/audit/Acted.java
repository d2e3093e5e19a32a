package mulu.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a recorded piece of work answers: its result, and what the record shall say of it.
///
/// @param subject what was acted on; null where nothing was done, and then nothing is recorded
/// @param detail facts as JSON values
public record Acted<T>(T result, @Nullable String subject, Map<String, ?> detail) {
    public static <T> Acted<T> on(String subject, T result, Map<String, ?> detail) {
        return new Acted<>(result, subject, detail);
    }

    /// The work found that nothing is to be done.
    public static <T> Acted<T> nothing(T result) {
        return new Acted<>(result, null, Map.of());
    }
}
