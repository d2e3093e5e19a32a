/// Remarks, suggestions and rows looked at, beside the grid.
@NullMarked
package mulu.desk.review;

import org.jspecify.annotations.NullMarked;
