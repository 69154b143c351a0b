/** The OpenID provider: its endpoints, and how they answer. */
@NullMarked
package io.liaison.access.oauth;

import org.jspecify.annotations.NullMarked;
