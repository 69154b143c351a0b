/**
 * Carries out what a file says: preview, import, and the rows that come back.
 */
@NullMarked
package io.liaison.contacts.clientimport;

import org.jspecify.annotations.NullMarked;
