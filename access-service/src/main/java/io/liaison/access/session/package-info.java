/** The sign-ins of an identity that have not ended, and their ends. */
@NullMarked
package io.liaison.access.session;

import org.jspecify.annotations.NullMarked;
