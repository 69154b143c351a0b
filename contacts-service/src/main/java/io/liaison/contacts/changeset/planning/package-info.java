/**
 * Works out what operations come to on an account as it is, and whether that is allowed.
 */
@NullMarked
package io.liaison.contacts.changeset.planning;

import org.jspecify.annotations.NullMarked;
