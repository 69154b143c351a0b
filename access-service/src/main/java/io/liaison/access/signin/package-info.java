/** The sign-in pages, and what waits behind them. */
@NullMarked
package io.liaison.access.signin;

import org.jspecify.annotations.NullMarked;
