/** The OpenID provider: clients, authorizations, tokens and keys. */
@NullMarked
package io.liaison.access.oauth;

import org.jspecify.annotations.NullMarked;
