/** Login identities: one per e-mail address, with its password and its back-off. */
@NullMarked
package io.liaison.access.identity;

import org.jspecify.annotations.NullMarked;
