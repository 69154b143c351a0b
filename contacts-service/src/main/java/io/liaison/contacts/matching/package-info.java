/**
 * Whether somebody is a contact there is (D21): the one answer for what people enter and
 * for what files bring.
 */
@NullMarked
package io.liaison.contacts.matching;

import org.jspecify.annotations.NullMarked;
