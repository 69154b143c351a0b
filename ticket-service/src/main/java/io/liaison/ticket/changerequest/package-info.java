/** Tickets about changes of contacts, which contacts-service decides on (D3). */
@NullMarked
package io.liaison.ticket.changerequest;

import org.jspecify.annotations.NullMarked;
