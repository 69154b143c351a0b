package io.liaison.contacts.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.contacts.naming.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What an approved change request of an account says of a person; a text that is absent
 * says nothing, an empty one takes away.
 *
 * @param number of the request, counted in the account
 * @param come new addresses by e-mail id
 * @param replaced e-mail ids of addresses that go, with those of their successors
 * @param gone e-mail ids of addresses that go without one
 * @param shared whether another account has the person in its roster
 */
public record RequestedChange(String accountId, long number, @Nullable String givenName, @Nullable String familyName,
		@Nullable String timeZone, @Nullable String language, Map<String, String> come, Map<String, String> replaced,
		Set<String> gone, boolean shared) {

	/**
	 * @param nowhereElse whether no other account knows the person
	 */
	ContactState of(ContactState before, boolean nowhereElse) {
		PersonName name = name(new PersonName(before.givenName(), before.familyName()));
		return new ContactState(name.given(), name.family(), before.active(), chosen(this.timeZone, before.timeZone()),
				chosen(this.language, before.language()), emails(before.emails(), nowhereElse), before.phones(),
				before.accounts(), before.origin(), before.joined(), before.fields(), before.standing(),
				before.followed());
	}

	private PersonName name(PersonName before) {
		String given = (this.givenName != null) ? this.givenName : before.given();
		String family = (this.familyName != null) ? this.familyName : before.family();
		boolean nameless = (given == null || given.isBlank()) && (family == null || family.isBlank());
		return nameless ? before : new PersonName(given, family);
	}

	/**
	 * An address that another account may use stays current: only the account that asked
	 * no longer uses it.
	 */
	private List<ContactEmail> emails(List<ContactEmail> before, boolean nowhereElse) {
		Map<String, ContactEmail> known = before.stream()
			.collect(Collectors.toMap(ContactEmail::emailId, (email) -> email, (one, same) -> one, HashMap::new));
		List<ContactEmail> emails = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (ContactEmail email : before) {
			String successor = this.replaced.get(email.emailId());
			if (successor != null && this.come.containsKey(successor) && taken.add(successor)) {
				emails.add(ContactEmail.current(successor, this.come.get(successor)));
			}
			boolean goes = nowhereElse && (successor != null || this.gone.contains(email.emailId()));
			if (!this.come.containsKey(email.emailId())) {
				emails.add(goes ? email.retained(successor, this.accountId) : email);
			}
		}
		this.come.forEach((emailId, address) -> {
			if (taken.add(emailId)) {
				ContactEmail old = known.get(emailId);
				emails.add((old != null && old.current()) ? old : ContactEmail.current(emailId, address));
			}
		});
		List<ContactEmail> ordered = new ArrayList<>(emails.stream().filter(ContactEmail::current).toList());
		ordered.addAll(emails.stream().filter((email) -> !email.current()).toList());
		return List.copyOf(ordered);
	}

	private static @Nullable String chosen(@Nullable String said, @Nullable String before) {
		return (said == null) ? before : said.isBlank() ? null : said;
	}

}
