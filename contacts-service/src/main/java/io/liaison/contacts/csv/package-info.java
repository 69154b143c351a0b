/**
 * Comma-separated values (RFC 4180) as spreadsheets and people write them.
 */
@NullMarked
package io.liaison.contacts.csv;

import org.jspecify.annotations.NullMarked;
