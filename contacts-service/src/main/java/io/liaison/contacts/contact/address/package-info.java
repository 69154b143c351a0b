/**
 * The addresses of contacts: what names them, who may change them and what follows their
 * changes.
 */
@NullMarked
package io.liaison.contacts.contact.address;

import org.jspecify.annotations.NullMarked;
