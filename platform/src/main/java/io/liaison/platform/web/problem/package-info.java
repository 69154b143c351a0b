/**
 * Every failure of a request answered with a problem (RFC 9457).
 */
@NullMarked
package io.liaison.platform.web.problem;

import org.jspecify.annotations.NullMarked;
