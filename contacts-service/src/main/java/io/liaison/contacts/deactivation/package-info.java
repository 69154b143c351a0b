/**
 * Taking a person out of use, account by account, and bringing them back (C3, S15).
 */
@NullMarked
package io.liaison.contacts.deactivation;

import org.jspecify.annotations.NullMarked;
