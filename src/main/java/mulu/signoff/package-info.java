/// The three-hand route from draft to handed in: seals and frozen editions.
@NullMarked
package mulu.signoff;

import org.jspecify.annotations.NullMarked;
