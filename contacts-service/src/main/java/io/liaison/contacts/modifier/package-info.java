/**
 * Who changed something last, as conflict notices tell it.
 */
@NullMarked
package io.liaison.contacts.modifier;

import org.jspecify.annotations.NullMarked;
