/** The one page that the gateway itself serves. */
@NullMarked
package io.liaison.gateway.page;

import org.jspecify.annotations.NullMarked;
