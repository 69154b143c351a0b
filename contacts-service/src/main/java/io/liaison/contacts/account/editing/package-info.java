/**
 * Opens and changes accounts, and gives contacts their place and their profile in them,
 * directly (D5, C3).
 */
@NullMarked
package io.liaison.contacts.account.editing;

import org.jspecify.annotations.NullMarked;
