/** Passkeys: what authenticators are asked, and whether their answers are true. */
@NullMarked
package io.liaison.access.passkey;

import org.jspecify.annotations.NullMarked;
