/** Decides on a waiting notification and brings it to its recipient. */
@NullMarked
package io.liaison.notification.delivery;

import org.jspecify.annotations.NullMarked;
