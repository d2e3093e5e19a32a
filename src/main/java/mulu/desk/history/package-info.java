/// What happened to a cell, and the rows that were deleted.
@NullMarked
package mulu.desk.history;

import org.jspecify.annotations.NullMarked;
