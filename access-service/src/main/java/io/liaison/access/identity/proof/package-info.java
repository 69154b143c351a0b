/**
 * What people prove with who they are, as it is kept: passwords hashed, secrets of
 * authenticator apps sealed, passkeys.
 */
@NullMarked
package io.liaison.access.identity.proof;

import org.jspecify.annotations.NullMarked;
