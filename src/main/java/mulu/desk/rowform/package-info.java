/// One row of the grid as a form, over the grid.
@NullMarked
package mulu.desk.rowform;

import org.jspecify.annotations.NullMarked;
