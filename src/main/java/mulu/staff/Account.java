package mulu.staff;

/// What an administrator sees of a person beside name and roles.
///
/// @param mustChange whether somebody else has set the password, so that the person must choose another
/// @param minutes how long the account is still locked after wrong passwords; 0 where it is open
public record Account(Person person, boolean mustChange, long minutes) {}
