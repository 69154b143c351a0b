/** What customers ask for, and what they are answered. */
@NullMarked
package io.liaison.ticket;

import org.jspecify.annotations.NullMarked;
