/**
 * Who did what, to what, on a day (D27).
 */
@NullMarked
package io.liaison.contacts.history.audit;

import org.jspecify.annotations.NullMarked;
