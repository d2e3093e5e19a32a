/// Official forms as data: fields, header tiers, counts, listings and page layout.
@NullMarked
package mulu.template;

import org.jspecify.annotations.NullMarked;
