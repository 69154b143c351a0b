/**
 * What only the operating firm's side may do.
 */
@NullMarked
package io.liaison.contacts.provider;

import org.jspecify.annotations.NullMarked;
