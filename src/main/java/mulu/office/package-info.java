/// The composition root: one open library and its services.
@NullMarked
package mulu.office;

import org.jspecify.annotations.NullMarked;
