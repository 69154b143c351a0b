/**
 * Shows, adds and changes people, with the fields of the provider, for staff (T2).
 */
@NullMarked
package io.liaison.contacts.contact.editing;

import org.jspecify.annotations.NullMarked;
