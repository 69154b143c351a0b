/**
 * What is known here of accounts and people, as of the last events of contacts-service.
 */
@NullMarked
package io.liaison.ticket.view;

import org.jspecify.annotations.NullMarked;
