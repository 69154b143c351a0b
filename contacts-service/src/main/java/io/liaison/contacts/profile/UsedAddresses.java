package io.liaison.contacts.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.RoleAssignment;

import org.springframework.stereotype.Component;

/**
 * What an account can be said to know of a contact that it was linked with before there
 * were profiles: the addresses that its link, roles and grants use, else the main one.
 */
@Component
class UsedAddresses {

	private final LoginStatuses loginStatuses;

	UsedAddresses(LoginStatuses loginStatuses) {
		this.loginStatuses = loginStatuses;
	}

	/**
	 * Phones did not say for whom they were entered; they are the account's where there
	 * is no other.
	 */
	ProfileEntry by(String accountId, Link link, Contact contact) {
		List<String> emailIds = Stream
			.of(Stream.ofNullable(link.emailId()),
					link.roles().stream().map(RoleAssignment::emailId).filter(Objects::nonNull),
					this.loginStatuses.emailIds(accountId, contact.id()).stream())
			.flatMap((ids) -> ids)
			.map(contact::successor)
			.flatMap(Optional::stream)
			.map(ContactEmail::emailId)
			.distinct()
			.toList();
		boolean nowhereElse = contact.accounts().stream().allMatch(accountId::equals);
		// contacts have taken what no profile takes
		List<String> phones = nowhereElse ? contact.phones().stream().filter(ProfileEntry::isPhone).toList()
				: List.of();
		return new ProfileEntry(null, phones, !emailIds.isEmpty() ? emailIds
				: contact.currentEmails().stream().limit(1).map(ContactEmail::emailId).toList());
	}

}
