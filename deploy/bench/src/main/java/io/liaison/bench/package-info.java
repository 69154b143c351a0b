/**
 * Figures of a running Liaison, each measured in one run beside its floor: the same work
 * by the bare client. Nothing is asserted.
 */
@NullMarked
package io.liaison.bench;

import org.jspecify.annotations.NullMarked;
