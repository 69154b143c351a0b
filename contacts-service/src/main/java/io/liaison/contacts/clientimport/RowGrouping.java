package io.liaison.contacts.clientimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.ClientFile.Row;
import io.liaison.contacts.clientfile.ClientRow;
import io.liaison.contacts.clientimport.RowGroup.Entry;
import io.liaison.contacts.contact.EmailAddress;
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

	private final Map<String, PersonRows> drafts = new HashMap<>();

	private final Map<EmailAddress, String> nameAt = new HashMap<>();

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
		PersonRows draft = draft(row);
		if (!draft.hasRoomFor(row)) {
			this.findings.fault(row.line(), null,
					"All rows of this contact together have more than 20 e-mail addresses or phones. Remove some.");
			return;
		}
		RowGroup group = group(row, draft);
		if (!group.is(row.type(), programme)) {
			this.findings.fault(row.line(), "Account name",
					"An earlier row gives this account another type or programme. Make them the same.");
			return;
		}
		draft.add(row);
		group.add(new Entry(row, draft));
	}

	private RowGroup group(ClientRow row, PersonRows draft) {
		if (row.account() != null) {
			String name = row.account();
			return this.groups.computeIfAbsent("name " + NameKey.of(name), (key) -> RowGroup.named(name));
		}
		if (this.withoutOrganization == WithoutOrganization.PERSON_ACCOUNT) {
			return this.groups.computeIfAbsent("person " + System.identityHashCode(draft),
					(key) -> RowGroup.ofPerson(row.name().full()));
		}
		RowGroup alone = RowGroup.withoutAccount();
		this.withoutAccount.add(alone);
		return alone;
	}

	private PersonRows draft(ClientRow row) {
		String name = row.name().key();
		Collection<String> marks = marks(row);
		PersonRows draft = marks.stream()
			.map((mark) -> this.drafts.get(mark + "\n" + name))
			.filter((known) -> known != null)
			.findFirst()
			.orElseGet(() -> new PersonRows(row.name(), otherMark(row)));
		marks.forEach((mark) -> this.drafts.putIfAbsent(mark + "\n" + name, draft));
		for (EmailAddress address : row.emails()) {
			String first = this.nameAt.putIfAbsent(address, name);
			if (first != null && !first.equals(name)) {
				this.findings.warning(row.line(), "Email",
						"Another contact has the same address under another name. Each is a contact of its own.");
			}
		}
		return draft;
	}

	private static Collection<String> marks(ClientRow row) {
		return row.emails().isEmpty() ? List.of(otherMark(row))
				: row.emails().stream().map(EmailAddress::value).toList();
	}

	/** Without an address, a name in an account, or with a phone, is one person. */
	private static String otherMark(ClientRow row) {
		return (row.account() != null) ? "in " + NameKey.of(row.account()) : "at " + String.join(" ", row.phones());
	}

	private @Nullable String programme(ClientRow row) {
		if (row.programme() == null) {
			return null;
		}
		String written = row.programme().strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
		return this.catalogue.programmes().contains(written) ? written : null;
	}

}
