package io.liaison.contacts.profile;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is stored of a profile.
 *
 * @param emailIds of the contact's addresses, the main one first
 */
record ProfileState(String accountId, String contactId, @Nullable String title, List<String> phones,
		List<String> emailIds) {
}
