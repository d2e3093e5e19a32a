/// What catalogs are checked by, for the administrator.
@NullMarked
package mulu.desk.standards;

import org.jspecify.annotations.NullMarked;
