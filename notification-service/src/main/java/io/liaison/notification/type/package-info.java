/**
 * What people are told: one file each, and what such a file consists of. A new one is
 * found by itself; its texts stand in {@code mail/} under its template's name.
 */
@NullMarked
package io.liaison.notification.type;

import org.jspecify.annotations.NullMarked;
