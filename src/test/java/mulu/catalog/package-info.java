@NullMarked
package mulu.catalog;

import org.jspecify.annotations.NullMarked;
