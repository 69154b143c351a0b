/**
 * Erasing a person everywhere, and the receipt of it (D6, D27).
 */
@NullMarked
package io.liaison.contacts.erasure;

import org.jspecify.annotations.NullMarked;
