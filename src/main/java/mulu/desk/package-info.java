/// The window in which the three hands work.
@NullMarked
package mulu.desk;

import org.jspecify.annotations.NullMarked;
