/** How far this service has obeyed revocations, and from when on it may sign tokens. */
@NullMarked
package io.liaison.access.revocation;

import org.jspecify.annotations.NullMarked;
