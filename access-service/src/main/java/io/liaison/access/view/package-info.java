/** What is known here of accounts and roles, as of the last event read. */
@NullMarked
package io.liaison.access.view;

import org.jspecify.annotations.NullMarked;
