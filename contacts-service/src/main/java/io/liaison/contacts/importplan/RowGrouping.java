package io.liaison.contacts.importplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.ClientFile.Row;
import io.liaison.contacts.clientfile.ClientRow;
import io.liaison.contacts.importplan.RowGroup.Entry;
import io.liaison.contacts.matching.People;
import io.liaison.contacts.matching.Person;
import io.liaison.contacts.naming.NameKey;
import io.liaison.contacts.role.RoleCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * Brings together the rows of one account and the rows of one person: a repeated account
 * has more contacts, a repeated address and name is the same contact.
 */
final class RowGrouping {

	private final RoleCatalogue catalogue;

	private final WithoutOrganization withoutOrganization;

	private final Findings findings;

	private final Map<String, RowGroup> groups = new LinkedHashMap<>();

	private final List<RowGroup> withoutAccount = new ArrayList<>();

	private final People<PersonRows> people = new People<>();

	RowGrouping(RoleCatalogue catalogue, WithoutOrganization withoutOrganization, Findings findings) {
		this.catalogue = catalogue;
		this.withoutOrganization = withoutOrganization;
		this.findings = findings;
	}

	List<RowGroup> of(ClientFile file) {
		file.rows().stream().map(Row::client).forEach((client) -> {
			if (client != null) {
				add(client);
			}
		});
		List<RowGroup> all = new ArrayList<>(this.groups.values());
		all.addAll(this.withoutAccount);
		return all.stream().filter((group) -> !group.entries().isEmpty()).toList();
	}

	private void add(ClientRow row) {
		String programme = programme(row);
		if (row.programme() != null && programme == null) {
			this.findings.fault(row.line(), "Programme",
					"Write one of " + String.join(", ", this.catalogue.programmes().stream().sorted().toList())
							+ ", or leave it empty.");
			return;
		}
		PersonRows person = personRows(row);
		if (!person.hasRoomFor(row)) {
			this.findings.fault(row.line(), null,
					"All rows of this contact together have more than 20 e-mail addresses or phones. Remove some.");
			return;
		}
		RowGroup group = group(row, person);
		if (!group.is(row.type(), programme)) {
			this.findings.fault(row.line(), "Account name",
					"An earlier row gives this account another type or programme. Make them the same.");
			return;
		}
		person.add(row, group.hasAccount());
		group.add(new Entry(row, person));
	}

	private RowGroup group(ClientRow row, PersonRows person) {
		if (row.account() != null) {
			String name = row.account();
			return this.groups.computeIfAbsent("name " + NameKey.of(name), (key) -> RowGroup.named(name));
		}
		if (this.withoutOrganization == WithoutOrganization.PERSON_ACCOUNT) {
			return this.groups.computeIfAbsent("person " + System.identityHashCode(person),
					(key) -> RowGroup.ofPerson(row.name().full()));
		}
		RowGroup alone = RowGroup.withoutAccount();
		this.withoutAccount.add(alone);
		return alone;
	}

	private PersonRows personRows(ClientRow row) {
		Person person = person(row);
		if (this.people.haveUnderAnotherName(person)) {
			this.findings.warning(row.line(), "Email",
					"Another contact has the same address under another name. Each is a contact of its own.");
		}
		PersonRows rows = this.people.match(person)
			.orElseGet(() -> new PersonRows(person.name(), person.distinction()));
		this.people.add(person, rows);
		return rows;
	}

	/** Whom a row is about. */
	static Person person(ClientRow row) {
		return new Person(row.name(), row.emails(),
				(row.account() != null) ? in(row.account()) : "at " + String.join(" ", row.phones()));
	}

	/** Without an address, a name in an account, or with a phone, is one person. */
	static String in(String accountName) {
		return "in " + NameKey.of(accountName);
	}

	private @Nullable String programme(ClientRow row) {
		if (row.programme() == null) {
			return null;
		}
		String written = row.programme().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
		return this.catalogue.programmes().contains(written) ? written : null;
	}

}
