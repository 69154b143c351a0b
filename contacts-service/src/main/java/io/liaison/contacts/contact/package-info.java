/**
 * The people: one document per person, the one source of personal data (D5).
 */
@NullMarked
package io.liaison.contacts.contact;

import org.jspecify.annotations.NullMarked;
