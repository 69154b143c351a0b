/**
 * What links are about, and which of it is closed so that no link serves it any more.
 */
@NullMarked
package io.liaison.access.actionlink.subject;

import org.jspecify.annotations.NullMarked;
