package mulu.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mulu.audit.AuditEntry;

/// What the record says of one person: name, roles, whether the account is open. A table that says otherwise was changed
/// behind the program's back.
final class Register {
    private String name = "";
    private String roles = "";
    private boolean disabled;

    private Register() {}

    /// @param entries the record's about one person, oldest first
    static boolean fits(Person person, List<AuditEntry> entries) {
        Register register = new Register();
        entries.forEach(register::read);
        return register.name.equals(person.name()) && register.roles.equals(Personnel.words(person.roles()))
                && register.disabled == person.disabled();
    }

    private void read(AuditEntry entry) {
        Map<String, String> detail = entry.said();
        switch (entry.act()) {
            case "staff.add" -> {
                name = detail.getOrDefault("name", "");
                roles = Personnel.words(roles(detail.getOrDefault("roles", "[]")));
            }
            case "staff.rename" -> name = detail.getOrDefault("to", "");
            case "staff.roles" -> roles = detail.getOrDefault("to", "");
            case "staff.disable" -> disabled = true;
            case "staff.enable" -> disabled = false;
            default -> { }
        }
    }

    /// Reads [FILLER, REVIEWER].
    private static Set<Role> roles(String text) {
        return Arrays.stream(text.substring(1, text.length() - 1).split(", ")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
