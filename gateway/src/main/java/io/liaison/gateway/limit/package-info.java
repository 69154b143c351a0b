/** How often one client may ask for what is expensive, or what others could misuse. */
@NullMarked
package io.liaison.gateway.limit;

import org.jspecify.annotations.NullMarked;
