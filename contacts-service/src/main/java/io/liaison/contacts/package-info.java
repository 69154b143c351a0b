/**
 * Who the people are, on whose behalf they act, and as what: contacts, accounts and
 * roles.
 */
@NullMarked
package io.liaison.contacts;

import org.jspecify.annotations.NullMarked;
