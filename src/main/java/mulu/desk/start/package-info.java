/// The page that a person starts from: what waits, and every catalog of the library.
@NullMarked
package mulu.desk.start;

import org.jspecify.annotations.NullMarked;
