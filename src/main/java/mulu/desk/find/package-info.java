/// Finding, replacing and going to a row in the open grid.
@NullMarked
package mulu.desk.find;

import org.jspecify.annotations.NullMarked;
