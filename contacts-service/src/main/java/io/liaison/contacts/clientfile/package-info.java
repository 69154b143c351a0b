/**
 * Reads the files people bring: client lists, Google Contacts and Outlook exports, as
 * CSV.
 */
@NullMarked
package io.liaison.contacts.clientfile;

import org.jspecify.annotations.NullMarked;
