/**
 * The one-time links in letters, which access-service makes.
 */
@NullMarked
package io.liaison.notification.actionlink;

import org.jspecify.annotations.NullMarked;
