/// People, their roles, signing in, and the house rules of an office.
@NullMarked
package mulu.staff;

import org.jspecify.annotations.NullMarked;
