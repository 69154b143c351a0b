/**
 * What people are told of portal access that they get or lose: one file each.
 */
@NullMarked
package io.liaison.notification.type.grant;

import org.jspecify.annotations.NullMarked;
