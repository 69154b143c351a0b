/**
 * Tells of roles and lets the provider define them, within the rules that definitions
 * keep (C4, D25).
 */
@NullMarked
package io.liaison.contacts.role.editing;

import org.jspecify.annotations.NullMarked;
