/** Decides who is told what, delivers it, and can say why. */
@NullMarked
package io.liaison.notification;

import org.jspecify.annotations.NullMarked;
