/**
 * Manage Access: who gives and takes the access of an account's contacts, and how that
 * access stands.
 */
@NullMarked
package io.liaison.access.grant.management;

import org.jspecify.annotations.NullMarked;
