/// The first run, signing in, and the people of the library.
@NullMarked
package mulu.desk.signin;

import org.jspecify.annotations.NullMarked;
