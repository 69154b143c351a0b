/**
 * The order of all contacts and what they are found by.
 */
@NullMarked
package io.liaison.contacts.contact.list;

import org.jspecify.annotations.NullMarked;
