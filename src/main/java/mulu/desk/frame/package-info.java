/// The main window: one signed-in person, the start page or one open catalog.
@NullMarked
package mulu.desk.frame;

import org.jspecify.annotations.NullMarked;
