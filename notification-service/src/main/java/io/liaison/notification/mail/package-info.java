/** Letters, the one-time links in them, and the way to the mail server. */
@NullMarked
package io.liaison.notification.mail;

import org.jspecify.annotations.NullMarked;
