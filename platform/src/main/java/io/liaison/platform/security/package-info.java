/**
 * Who calls, and whether the token lets them: every service is a resource server. Also
 * what revokes rights, and the rule by which they do not come back.
 */
@NullMarked
package io.liaison.platform.security;

import org.jspecify.annotations.NullMarked;
