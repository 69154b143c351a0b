/**
 * What stays of logins and sessions of a person who is erased: nothing (D6).
 */
@NullMarked
package io.liaison.access.erasure;

import org.jspecify.annotations.NullMarked;
