/// What every chapter may use: failures as sentences, progress, the text a person reads, digests, JSON.
@NullMarked
package mulu.base;

import org.jspecify.annotations.NullMarked;
