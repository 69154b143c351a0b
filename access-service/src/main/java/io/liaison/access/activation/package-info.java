/** One-time links: accepting an invitation, choosing a password, choosing another one. */
@NullMarked
package io.liaison.access.activation;

import org.jspecify.annotations.NullMarked;
