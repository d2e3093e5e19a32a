/// Handles: the only test code that knows the nodes of a screen.
@NullMarked
package mulu.desk.handles;

import org.jspecify.annotations.NullMarked;
