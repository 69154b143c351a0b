/**
 * Lists by name: of each thing that is listed a plain document of its own, derived from
 * the thing, so that a page costs a page and not what stands behind it.
 */
@NullMarked
package io.liaison.contacts.namelist;

import org.jspecify.annotations.NullMarked;

