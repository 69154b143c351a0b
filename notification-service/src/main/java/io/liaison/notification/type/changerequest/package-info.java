/**
 * What people are told of changes of contacts that they asked for: one file each.
 */
@NullMarked
package io.liaison.notification.type.changerequest;

import org.jspecify.annotations.NullMarked;
