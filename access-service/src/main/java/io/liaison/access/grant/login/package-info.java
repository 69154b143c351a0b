/**
 * Logins that grants bring: who is invited to one, and which grants wait for theirs to
 * come into use.
 */
@NullMarked
package io.liaison.access.grant.login;

import org.jspecify.annotations.NullMarked;
