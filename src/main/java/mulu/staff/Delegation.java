package mulu.staff;

import java.time.LocalDate;

/// One person standing in for another in one hand (AB岗) until a day.
///
/// @param entry number of the record's entry by which it was given
/// @param principal who has the hand
/// @param deputy who stands in
/// @param until the last day of it
/// @param ended somebody has ended it before that day
public record Delegation(long entry, Person principal, Person deputy, Role role, LocalDate until, boolean ended) {
    /// Whether it is in force on a day; who has lost the hand, or may no longer sign in, has nothing to lend.
    public boolean holds(LocalDate day) {
        return !ended && !day.isAfter(until) && !principal.disabled() && principal.has(role);
    }
}
