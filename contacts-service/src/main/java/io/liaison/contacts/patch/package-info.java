/**
 * Partial changes as JSON Merge Patch (RFC 7396).
 */
@NullMarked
package io.liaison.contacts.patch;

import org.jspecify.annotations.NullMarked;
