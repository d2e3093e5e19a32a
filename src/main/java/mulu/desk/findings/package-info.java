/// What the check found, beside the grid.
@NullMarked
package mulu.desk.findings;

import org.jspecify.annotations.NullMarked;
