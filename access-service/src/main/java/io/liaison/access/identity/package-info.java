/** Login identities: one per e-mail address, with what it signs in by. */
@NullMarked
package io.liaison.access.identity;

import org.jspecify.annotations.NullMarked;
