/**
 * What happened to accounts, contacts, profiles, roles, change requests and portal
 * access, and what was so at any moment since (D27).
 */
@NullMarked
package io.liaison.contacts.history;

import org.jspecify.annotations.NullMarked;
