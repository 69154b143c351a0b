/** What somebody is told, why or why not, and what became of it. */
@NullMarked
package io.liaison.notification.notification;

import org.jspecify.annotations.NullMarked;
