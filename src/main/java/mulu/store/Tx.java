package mulu.store;

import org.jdbi.v3.core.Handle;

/// One open transaction, handed to the `…Table` classes of the chapters. Valid on one thread until the work returns.
public final class Tx {
    private final Handle handle;

    Tx(Handle handle) {
        this.handle = handle;
    }

    /// For `…Table` classes only.
    public Handle handle() {
        return handle;
    }
}
