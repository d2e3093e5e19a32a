package mulu.staff;

import java.util.Locale;
import mulu.base.Messages;
import mulu.base.Problem;

/// What a person may do. The hands work on content; an administrator has no right over content.
public enum Role {
    FILLER, REVIEWER, SECRECY, APPROVER, ADMIN;

    /// The Chinese word, such as 填表人.
    public String label() {
        return Messages.text("role." + name().toLowerCase(Locale.ROOT));
    }

    /// Reads a Chinese word or the English name; Problem INPUT for anything else.
    public static Role of(String text) {
        for (Role role : values()) {
            if (role.label().equals(text) || role.name().equalsIgnoreCase(text)) {
                return role;
            }
        }
        throw Problem.input("staff.no-role", text);
    }
}
