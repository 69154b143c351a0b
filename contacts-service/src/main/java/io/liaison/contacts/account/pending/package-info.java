/**
 * What an account remembers of change requests: the one that is pending, and how many it
 * has taken in (Q27).
 */
@NullMarked
package io.liaison.contacts.account.pending;

import org.jspecify.annotations.NullMarked;
