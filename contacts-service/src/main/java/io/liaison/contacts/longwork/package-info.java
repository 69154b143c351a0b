/**
 * What long work over all that is stored has in common: how far it is, and when it waits.
 */
@NullMarked
package io.liaison.contacts.longwork;

import org.jspecify.annotations.NullMarked;
