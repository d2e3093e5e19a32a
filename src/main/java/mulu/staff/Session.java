package mulu.staff;

/// Proof that a person has given the password in this run of the program; only [Staff#signIn] makes one. While it is
/// locked, nothing can be done with it ([Staff#current] is the guard). Thread-safe.
public final class Session {
    private final Person person;
    /// Number of the record's entry by which the password was set that has been given.
    private volatile long secret;
    private volatile boolean locked;

    Session(Person person, long secret) {
        this.person = person;
        this.secret = secret;
    }

    /// The person as signed in; what the library knows by now says [Staff#current].
    public Person person() {
        return person;
    }

    public String name() {
        return person.name();
    }

    /// Nothing can be done from now on until the password has been given again ([Staff#resume]).
    public void lock() {
        locked = true;
    }

    public boolean locked() {
        return locked;
    }

    void unlock() {
        locked = false;
    }

    long secret() {
        return secret;
    }

    /// The password has been changed in this session.
    void renewed(long entry) {
        secret = entry;
    }
}
