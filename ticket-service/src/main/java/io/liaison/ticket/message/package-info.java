/** The messages on tickets, each a document of its own. */
@NullMarked
package io.liaison.ticket.message;

import org.jspecify.annotations.NullMarked;
