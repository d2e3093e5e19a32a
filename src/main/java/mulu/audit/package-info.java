/// The append-only, hash-chained record of every act in a library.
@NullMarked
package mulu.audit;

import org.jspecify.annotations.NullMarked;
