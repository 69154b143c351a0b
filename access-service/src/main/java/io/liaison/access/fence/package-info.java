/** What tells every service that tokens of before are not good enough any more. */
@NullMarked
package io.liaison.access.fence;

import org.jspecify.annotations.NullMarked;
