/**
 * The way to the services: what they get to see of a request, limits, and failing fast.
 */
@NullMarked
package io.liaison.gateway.upstream;

import org.jspecify.annotations.NullMarked;
