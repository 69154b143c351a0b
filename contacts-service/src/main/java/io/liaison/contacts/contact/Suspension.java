package io.liaison.contacts.contact;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far a person is out of use, or back (C3).
 *
 * @param wanted whether the person shall be in use, absent when that is so
 * @param accounts where a link is inactive because the person is, or was
 */
record Suspension(@Nullable Boolean wanted, List<String> accounts) {
}
