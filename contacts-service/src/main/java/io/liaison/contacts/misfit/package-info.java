/**
 * Who no longer fits a role that the provider defined otherwise: reported, not refused
 * (C4).
 */
@NullMarked
package io.liaison.contacts.misfit;

import org.jspecify.annotations.NullMarked;
