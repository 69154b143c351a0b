/**
 * Attempts at a sign-in: from where they come, how long they take, and the back-off after
 * failures.
 */
@NullMarked
package io.liaison.access.identity.attempt;

import org.jspecify.annotations.NullMarked;
