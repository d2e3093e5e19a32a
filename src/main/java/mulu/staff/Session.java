package mulu.staff;

/// Proof that a person has given the password in this run of the program; only [Staff#signIn] makes one.
public final class Session {
    private final Person person;

    Session(Person person) {
        this.person = person;
    }

    public Person person() {
        return person;
    }

    public String name() {
        return person.name();
    }
}
