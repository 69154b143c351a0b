/**
 * Takes over what a version without profiles stored.
 */
@NullMarked
package io.liaison.contacts.takeover;

import org.jspecify.annotations.NullMarked;
