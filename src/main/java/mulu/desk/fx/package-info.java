/// The floor that every screen stands on: threads, theme, font.
@NullMarked
package mulu.desk.fx;

import org.jspecify.annotations.NullMarked;
