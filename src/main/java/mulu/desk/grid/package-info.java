/// The grid of one catalog: a two-tier header, frozen columns, and one editor that lies over the selected cell and
/// always has the focus, so that an input method composes from the first letter.
@NullMarked
package mulu.desk.grid;

import org.jspecify.annotations.NullMarked;
