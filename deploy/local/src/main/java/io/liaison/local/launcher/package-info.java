/** Starts, watches and stops the processes of {@code deploy/up}. */
@NullMarked
package io.liaison.local.launcher;

import org.jspecify.annotations.NullMarked;
