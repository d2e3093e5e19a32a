package mulu.staff;

import java.util.Set;
import java.util.stream.Collectors;

/// One person of the office.
///
/// @param id never used again for another person
/// @param name unique in the library
/// @param disabled may no longer sign in; seals stay valid
public record Person(long id, String name, Set<Role> roles, boolean disabled) {
    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /// The roles as people read them, in the order of the route.
    public String title() {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }
}
