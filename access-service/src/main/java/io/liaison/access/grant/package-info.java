/** Portal access of one contact: its grants, and when they end. */
@NullMarked
package io.liaison.access.grant;

import org.jspecify.annotations.NullMarked;
