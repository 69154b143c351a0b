/**
 * What people are told of their passwords and second factors: one file each.
 */
@NullMarked
package io.liaison.notification.type.signin;

import org.jspecify.annotations.NullMarked;
