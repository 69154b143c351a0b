/**
 * What people are told of tickets: one file each.
 */
@NullMarked
package io.liaison.notification.type.ticket;

import org.jspecify.annotations.NullMarked;
