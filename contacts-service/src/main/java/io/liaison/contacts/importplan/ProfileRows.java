package io.liaison.contacts.importplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.contacts.clientfile.ClientRow;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.importplan.RowGroup.Entry;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.platform.command.Command;

/**
 * What the rows of an account say of its people stands in the account's profiles (D5).
 * They are written before the links; of who is linked already, nothing is changed.
 */
final class ProfileRows {

	private final ImportContext context;

	ProfileRows(ImportContext context) {
		this.context = context;
	}

	void carryOut(List<AccountRows> accounts) {
		Map<String, Known> known = new LinkedHashMap<>();
		for (AccountRows account : accounts) {
			account.allowed()
				.stream()
				.filter((entry) -> !account.hasLinked(entry.person().contactId()))
				.collect(Collectors.groupingBy((entry) -> entry.person().contactId(), LinkedHashMap::new,
						Collectors.toList()))
				.forEach((contactId, entries) -> known.put(Profile.id(account.accountId(), contactId),
						new Known(account.accountId(), contactId, entry(contactId, entries))));
		}
		List<Profile> fresh = known.values().stream().map(Known::profile).toList();
		Set<String> existing = this.context.profiles().createAll(this.context.command(), fresh).existing();
		// an account meets somebody again whom it knew before
		existing.stream().map(known::get).filter(Objects::nonNull).forEach((again) -> {
			Command command = this.context.command(again.accountId());
			this.context.contacts()
				.find(again.contactId())
				.ifPresent(
						(contact) -> this.context.profiles().learn(again.accountId(), contact, command, again.entry()));
		});
	}

	private ProfileEntry entry(String contactId, List<Entry> entries) {
		Contact contact = entries.getFirst().person().contact();
		Set<String> emailIds = new LinkedHashSet<>();
		Set<String> phones = new LinkedHashSet<>();
		List<String> titles = new ArrayList<>();
		for (Entry entry : entries) {
			ClientRow row = entry.row();
			row.emails()
				.stream()
				.filter((address) -> contact == null || contact.has(address))
				.forEach((address) -> emailIds.add(this.context.emailIds().of(contactId, address)));
			phones.addAll(row.phones());
			if (row.title() != null) {
				titles.add(row.title());
			}
		}
		String linked = AccountRows.emailId(entries.getFirst(), this.context);
		if (emailIds.isEmpty() && linked != null) {
			emailIds.add(linked);
		}
		return new ProfileEntry(titles.stream().findFirst().orElse(null), List.copyOf(phones), List.copyOf(emailIds));
	}

	private record Known(String accountId, String contactId, ProfileEntry entry) {

		Profile profile() {
			return Profile.of(this.accountId, this.contactId, this.entry);
		}

	}

}
