@NullMarked
package mulu.audit;

import org.jspecify.annotations.NullMarked;
