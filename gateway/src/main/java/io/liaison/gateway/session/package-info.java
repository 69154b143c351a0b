/**
 * Browser sessions: signing in and out at the OpenID provider, and tokens that never
 * leave the server.
 */
@NullMarked
package io.liaison.gateway.session;

import org.jspecify.annotations.NullMarked;
