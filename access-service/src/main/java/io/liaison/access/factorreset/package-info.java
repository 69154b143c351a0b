/** Factors are taken from whoever has lost them all, by two of the staff (ADR 25). */
@NullMarked
package io.liaison.access.factorreset;

import org.jspecify.annotations.NullMarked;
