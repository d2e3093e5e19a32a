package mulu.template;

import java.util.List;

/// Fields that are judged together.
///
/// @param key stable name inside the template
/// @param label the words a person reads, such as 公开属性
/// @param fields keys of the members, in order
/// @param rule what holds between them
public record FieldGroup(String key, String label, List<String> fields, Rule rule) {
    /// EXACTLY_ONE: one member is ticked, and ticking one clears the others. NONE: only printed under one header.
    public enum Rule { EXACTLY_ONE, NONE }

    public FieldGroup {
        fields = List.copyOf(fields);
    }
}
