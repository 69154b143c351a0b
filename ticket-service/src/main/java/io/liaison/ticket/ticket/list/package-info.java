/**
 * Which tickets a list shows, what they are found by and what the list reads of them.
 */
@NullMarked
package io.liaison.ticket.ticket.list;

import org.jspecify.annotations.NullMarked;
