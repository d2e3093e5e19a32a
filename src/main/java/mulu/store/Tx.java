package mulu.store;

import mulu.base.Problem;
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

    /// The constant that a stored word names. Problem STORAGE where there is none of this name, because somebody changed the
    /// word behind the program's back.
    public static <E extends Enum<E>> E constant(Class<E> type, String stored) {
        try {
            return Enum.valueOf(type, stored);
        } catch (IllegalArgumentException e) {
            throw Problem.storage("store.strange", e, stored);
        }
    }
}
