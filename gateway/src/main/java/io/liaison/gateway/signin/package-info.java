/**
 * Signing browsers in and out at the OpenID provider.
 */
@NullMarked
package io.liaison.gateway.signin;

import org.jspecify.annotations.NullMarked;
