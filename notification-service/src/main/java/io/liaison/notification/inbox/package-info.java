/** What a person was told, as read in the portal. */
@NullMarked
package io.liaison.notification.inbox;

import org.jspecify.annotations.NullMarked;
