/** Portal access for the people whom a change of an account's roster brings (Q31). */
@NullMarked
package io.liaison.access.welcome;

import org.jspecify.annotations.NullMarked;
