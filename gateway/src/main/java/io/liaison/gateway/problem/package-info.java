/** What the gateway answers when it cannot pass a request on (RFC 9457). */
@NullMarked
package io.liaison.gateway.problem;

import org.jspecify.annotations.NullMarked;
