/** Proof that a text handed out came from this installation, and the links of mails. */
@NullMarked
package io.liaison.access.link;

import org.jspecify.annotations.NullMarked;
