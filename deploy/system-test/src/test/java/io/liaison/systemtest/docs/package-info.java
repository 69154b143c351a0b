/**
 * Keeps {@code docs/behaviours.md} true.
 */
package io.liaison.systemtest.docs;
