/// How a person likes to see the desk, and what the program says of itself.
@NullMarked
package mulu.desk.settings;

import org.jspecify.annotations.NullMarked;
