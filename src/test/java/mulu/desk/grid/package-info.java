/// Tests of the grid.
@NullMarked
package mulu.desk.grid;

import org.jspecify.annotations.NullMarked;
