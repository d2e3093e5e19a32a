/// Opens a library (an H2 folder or a PostgreSQL database), migrates it and runs its transactions.
@NullMarked
package mulu.store;

import org.jspecify.annotations.NullMarked;
