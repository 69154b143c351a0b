/** Which of the staff look at a ticket right now, so that two do not answer at once. */
@NullMarked
package io.liaison.ticket.presence;

import org.jspecify.annotations.NullMarked;
