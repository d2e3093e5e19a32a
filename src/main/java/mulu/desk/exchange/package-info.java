/// Reading a file into a new catalog, and writing the files that leave the house.
@NullMarked
package mulu.desk.exchange;

import org.jspecify.annotations.NullMarked;
