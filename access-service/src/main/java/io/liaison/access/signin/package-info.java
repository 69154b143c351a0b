/** The sign-in pages and the browser session behind them. */
@NullMarked
package io.liaison.access.signin;

import org.jspecify.annotations.NullMarked;
