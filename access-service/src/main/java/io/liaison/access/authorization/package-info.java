/**
 * The authorization endpoint: what clients may demand there, how they are answered, and
 * the question whether somebody wants it.
 */
@NullMarked
package io.liaison.access.authorization;

import org.jspecify.annotations.NullMarked;
