/** The forms with which tickets are opened: what each asks for, and of whom. */
@NullMarked
package io.liaison.ticket.form;

import org.jspecify.annotations.NullMarked;
