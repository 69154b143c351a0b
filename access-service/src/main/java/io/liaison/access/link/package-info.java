/** Proof that a text handed out came from this installation. */
@NullMarked
package io.liaison.access.link;

import org.jspecify.annotations.NullMarked;
