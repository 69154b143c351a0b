/**
 * Which passwords may be chosen.
 */
@NullMarked
package io.liaison.access.identity.password;

import org.jspecify.annotations.NullMarked;
