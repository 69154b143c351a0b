/**
 * The list of accounts: found by name and by what stands in their rosters, with whether
 * people can sign in for them (T34, T39-T43).
 */
@NullMarked
package io.liaison.contacts.accountlist;

import org.jspecify.annotations.NullMarked;

