/** Who calls, and whether the token lets them: every service is a resource server. */
@NullMarked
package io.liaison.platform.security;

import org.jspecify.annotations.NullMarked;
