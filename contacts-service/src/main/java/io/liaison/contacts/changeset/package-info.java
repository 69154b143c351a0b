/**
 * Changes of an account and its contacts that are previewed, asked for, decided and
 * carried out as one (C6, D2, D3): the same plan says what they come to, each time.
 */
@NullMarked
package io.liaison.contacts.changeset;

import org.jspecify.annotations.NullMarked;
