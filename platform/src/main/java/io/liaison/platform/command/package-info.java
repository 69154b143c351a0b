/**
 * Intentions to change something: who has them and what led to them, and the ids by which
 * they and what they create are known again.
 */
@NullMarked
package io.liaison.platform.command;

import org.jspecify.annotations.NullMarked;
