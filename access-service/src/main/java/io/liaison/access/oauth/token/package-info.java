/**
 * Tokens: what they say, which authorization they are of, and when their family has
 * ended.
 */
@NullMarked
package io.liaison.access.oauth.token;

import org.jspecify.annotations.NullMarked;
