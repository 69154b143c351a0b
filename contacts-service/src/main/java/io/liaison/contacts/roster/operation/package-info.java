/**
 * The steps that change a roster: those that people ask for, and those that files and
 * staff take.
 */
@NullMarked
package io.liaison.contacts.roster.operation;

import org.jspecify.annotations.NullMarked;
