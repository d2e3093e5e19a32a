@NullMarked
package mulu.template;

import org.jspecify.annotations.NullMarked;
