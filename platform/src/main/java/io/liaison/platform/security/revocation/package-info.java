/**
 * What revokes rights, and the rule by which they do not come back.
 */
@NullMarked
package io.liaison.platform.security.revocation;

import org.jspecify.annotations.NullMarked;
