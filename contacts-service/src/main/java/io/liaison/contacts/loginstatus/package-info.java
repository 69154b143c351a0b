/**
 * Whether the contacts of an account can sign in, as told by the access service (C1).
 */
@NullMarked
package io.liaison.contacts.loginstatus;

import org.jspecify.annotations.NullMarked;
