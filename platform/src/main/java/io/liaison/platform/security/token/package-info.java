/**
 * Tokens as they come: whose keys signed them, that each signature is checked once, and
 * what is answered when one is refused.
 */
@NullMarked
package io.liaison.platform.security.token;

import org.jspecify.annotations.NullMarked;
