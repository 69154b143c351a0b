/**
 * Who may change what in the roster of an account: roles to give and take, the last
 * owner, and what a customer has to ask for (S4, C5, C6).
 */
@NullMarked
package io.liaison.contacts.account.authority;

import org.jspecify.annotations.NullMarked;
