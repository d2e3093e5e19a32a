/// The command line: one class a command; never loads JavaFX.
@NullMarked
package mulu.cli;

import org.jspecify.annotations.NullMarked;
