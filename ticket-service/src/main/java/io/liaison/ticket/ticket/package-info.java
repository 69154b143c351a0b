/** Tickets: who opened them, who sees them, and whose turn it is. */
@NullMarked
package io.liaison.ticket.ticket;

import org.jspecify.annotations.NullMarked;
