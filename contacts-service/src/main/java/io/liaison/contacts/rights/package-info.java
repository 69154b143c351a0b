/**
 * Who could do what for an account, at any moment (D27).
 */
@NullMarked
package io.liaison.contacts.rights;

import org.jspecify.annotations.NullMarked;
