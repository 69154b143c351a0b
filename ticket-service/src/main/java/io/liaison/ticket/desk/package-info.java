/**
 * Where tickets are opened, shown, assigned and closed, and what the caller may do about
 * them.
 */
@NullMarked
package io.liaison.ticket.desk;

import org.jspecify.annotations.NullMarked;
