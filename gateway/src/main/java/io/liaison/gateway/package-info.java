/** The one entry for browsers and API clients; it owns nothing but browser sessions. */
@NullMarked
package io.liaison.gateway;

import org.jspecify.annotations.NullMarked;
