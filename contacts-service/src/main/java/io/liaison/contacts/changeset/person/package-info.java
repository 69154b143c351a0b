/**
 * What changes say of persons: kept with their profiles while asked for, carried out once
 * in force.
 */
@NullMarked
package io.liaison.contacts.changeset.person;

import org.jspecify.annotations.NullMarked;
