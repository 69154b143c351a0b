/**
 * What the gateway asks of a connection before anything else looks at it: requests that
 * are well formed, and bodies that keep coming.
 */
@NullMarked
package io.liaison.gateway.connection;

import org.jspecify.annotations.NullMarked;
