package io.liaison.contacts.contact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.liaison.contacts.naming.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An address of a contact.
 *
 * @param emailId names this pairing of contact and address; opaque
 * @param current no longer so when replaced; kept while access still hangs on it (C13)
 * @param replacedBy e-mail id of its successor, if it is not current and has one
 * @param askedBy the account that asked for it to be no longer current
 */
public record ContactEmail(String emailId, String address, boolean current, @Nullable String replacedBy,
		@Nullable String askedBy) {

	static ContactEmail current(String emailId, String address) {
		return new ContactEmail(emailId, address, true, null, null);
	}

	ContactEmail retained(@Nullable String successor, @Nullable String asking) {
		return this.current ? new ContactEmail(this.emailId, this.address, false, successor, asking) : this;
	}

	/**
	 * What becomes of addresses: one left out is retained, and where one comes for one
	 * that goes, it is its successor.
	 */
	static List<ContactEmail> following(List<ContactEmail> before, List<EmailAddress> now,
			Function<EmailAddress, String> emailIds, @Nullable String askedBy) {
		List<ContactEmail> emails = new ArrayList<>();
		now.forEach((address) -> emails.add(current(emailIds.apply(address), address.value())));
		List<ContactEmail> come = emails.stream()
			.filter((email) -> before.stream()
				.noneMatch((old) -> old.current() && old.emailId().equals(email.emailId())))
			.toList();
		List<ContactEmail> rest = before.stream()
			.filter((old) -> emails.stream().noneMatch((email) -> email.emailId().equals(old.emailId())))
			.toList();
		boolean replaced = come.size() == 1 && rest.stream().filter(ContactEmail::current).count() == 1;
		rest.forEach((old) -> emails.add(old.retained(replaced ? come.getFirst().emailId() : null, askedBy)));
		return List.copyOf(emails);
	}

	/** Ids of the current ones that would be neither current nor replaced. */
	static Set<String> losses(List<ContactEmail> before, List<ContactEmail> after) {
		Set<String> losses = before.stream()
			.filter(ContactEmail::current)
			.map(ContactEmail::emailId)
			.collect(Collectors.toSet());
		after.stream()
			.filter((email) -> email.current() || email.replacedBy() != null)
			.forEach((email) -> losses.remove(email.emailId()));
		return losses;
	}

	/** The current one that one of them is, or was replaced by. */
	static Optional<ContactEmail> successor(List<ContactEmail> emails, @Nullable String emailId) {
		Set<String> seen = new HashSet<>();
		@Nullable ContactEmail email = find(emails, emailId);
		while (email != null && !email.current() && seen.add(email.emailId())) {
			email = find(emails, email.replacedBy());
		}
		return Optional.ofNullable(email).filter(ContactEmail::current);
	}

	private static @Nullable ContactEmail find(List<ContactEmail> emails, @Nullable String emailId) {
		return emails.stream().filter((email) -> email.emailId().equals(emailId)).findFirst().orElse(null);
	}

}
