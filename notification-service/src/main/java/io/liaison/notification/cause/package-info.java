/** Events of other services that somebody is to be told about. */
@NullMarked
package io.liaison.notification.cause;

import org.jspecify.annotations.NullMarked;
