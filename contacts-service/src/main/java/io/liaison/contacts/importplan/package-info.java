/**
 * What the rows of a file come to: which accounts and contacts they are about, what of
 * them is allowed, and the writes that carry it out.
 */
@NullMarked
package io.liaison.contacts.importplan;

import org.jspecify.annotations.NullMarked;
