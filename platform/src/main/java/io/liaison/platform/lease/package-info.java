/**
 * Who of several instances has a key, judged without comparing their clocks.
 */
@NullMarked
package io.liaison.platform.lease;

import org.jspecify.annotations.NullMarked;
