/**
 * What several are told because of their roles, or at the other addresses of a person:
 * remembered until each has a notification.
 */
@NullMarked
package io.liaison.notification.announcement;

import org.jspecify.annotations.NullMarked;
