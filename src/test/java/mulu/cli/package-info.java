@NullMarked
package mulu.cli;

import org.jspecify.annotations.NullMarked;
