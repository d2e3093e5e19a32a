package mulu.store;

import java.util.function.Supplier;
import mulu.base.Problem;
import org.jdbi.v3.core.Handle;

/// One open transaction, handed to the `…Table` classes of the chapters. Valid on one thread until the work returns.
public final class Tx {
    /// Key of the sentence about a stored text that is none of the program's.
    public static final String UNREADABLE = "store.unreadable";

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

    /// What `read` makes of something stored. Problem STORAGE ([#UNREADABLE]) where that is not as the program wrote it.
    public static <T> T stored(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.storage(UNREADABLE, e);
        }
    }
}
