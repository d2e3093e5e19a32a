/// Catalogs, the sheet in memory, edits and changes, undo: the one door through which content changes.
@NullMarked
package mulu.catalog;

import org.jspecify.annotations.NullMarked;
