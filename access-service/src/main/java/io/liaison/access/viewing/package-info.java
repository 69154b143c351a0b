/**
 * Staff see the portal as a customer's contact does: for a reason, for a while, reading
 * only, and not unseen.
 */
@NullMarked
package io.liaison.access.viewing;

import org.jspecify.annotations.NullMarked;
