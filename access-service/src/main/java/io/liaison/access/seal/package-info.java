/** Proof that a text handed out came from this installation. */
@NullMarked
package io.liaison.access.linkSigner;

import org.jspecify.annotations.NullMarked;
