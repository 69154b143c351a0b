/**
 * The companies, families and persons served, each with the roster of contacts acting for
 * it.
 */
@NullMarked
package io.liaison.contacts.account;

import org.jspecify.annotations.NullMarked;
