/**
 * Who may sign in, as whom and for which account: the OpenID provider of the
 * installation.
 */
@NullMarked
package io.liaison.access;

import org.jspecify.annotations.NullMarked;
