/**
 * What the provider notes of contacts beyond what everybody has: fields of its own, typed
 * (T2).
 */
@NullMarked
package io.liaison.contacts.contactfield;

import org.jspecify.annotations.NullMarked;
