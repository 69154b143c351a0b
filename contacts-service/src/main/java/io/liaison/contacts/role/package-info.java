/**
 * What contacts may be in an account: role definitions, which are data (C4, C10).
 */
@NullMarked
package io.liaison.contacts.role;

import org.jspecify.annotations.NullMarked;
