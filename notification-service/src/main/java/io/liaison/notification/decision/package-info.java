/** The rules that notification types choose from: whether somebody is told, and where. */
@NullMarked
package io.liaison.notification.decision;

import org.jspecify.annotations.NullMarked;
