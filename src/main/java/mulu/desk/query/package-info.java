/// Which rows of the grid are shown, and in what order: filters of columns, a sort as a view, and the way back.
@NullMarked
package mulu.desk.query;

import org.jspecify.annotations.NullMarked;
