/**
 * How names are compared, ordered and searched.
 */
@NullMarked
package io.liaison.contacts.naming;

import org.jspecify.annotations.NullMarked;
