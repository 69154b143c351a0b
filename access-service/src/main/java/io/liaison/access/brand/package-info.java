/** By what name, logo and colours people know an installation. */
@NullMarked
package io.liaison.access.brand;

import org.jspecify.annotations.NullMarked;
