package io.liaison.contacts.importplan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.liaison.contacts.clientfile.ClientRow;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.matching.Match;
import io.liaison.contacts.matching.Person;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A person as all rows of a file together tell.
 */
final class PersonRows {

	private final PersonName name;

	private final String distinction;

	private final Set<EmailAddress> emails = new LinkedHashSet<>();

	private final Set<String> phones = new LinkedHashSet<>();

	// of rows without account; an account's stand in its profile
	private final Set<String> ownPhones = new LinkedHashSet<>();

	private @Nullable String timeZone;

	private @Nullable String language;

	private @Nullable Match<Contact> match;

	/**
	 * @param distinction tells a person without address from others of that name
	 */
	PersonRows(PersonName name, String distinction) {
		this.name = name;
		this.distinction = distinction;
	}

	/** Whether one contact can hold what the row adds. */
	boolean hasRoomFor(ClientRow row) {
		Set<EmailAddress> addresses = new LinkedHashSet<>(this.emails);
		addresses.addAll(row.emails());
		Set<String> numbers = new LinkedHashSet<>(this.phones);
		numbers.addAll(row.phones());
		return addresses.size() <= Contact.MAX_EMAILS && numbers.size() <= ContactDetails.MAX_PHONES;
	}

	/**
	 * @param forAccount whether an account says so
	 */
	void add(ClientRow row, boolean forAccount) {
		this.emails.addAll(row.emails());
		this.phones.addAll(row.phones());
		if (!forAccount) {
			this.ownPhones.addAll(row.phones());
		}
		this.timeZone = (this.timeZone != null) ? this.timeZone : row.timeZone();
		this.language = (this.language != null) ? this.language : row.language();
	}

	/** Who one of the rows alone tells it is. */
	Person personOf(ClientRow row) {
		return RowGrouping.person(row, this.name);
	}

	Person person() {
		return new Person(this.name, List.copyOf(this.emails), this.distinction);
	}

	ContactDetails details() {
		return new ContactDetails(this.name, List.copyOf(this.emails), List.copyOf(this.ownPhones), this.timeZone,
				this.language);
	}

	boolean isMatched() {
		return this.match != null;
	}

	void matched(Match<Contact> with) {
		this.match = with;
	}

	/** Of the contact, existing or to be created. */
	String contactId() {
		return Objects.requireNonNull(this.match).id();
	}

	/** As it was before the import, none when it is to be created. */
	@Nullable Contact contact() {
		return Objects.requireNonNull(this.match).contact();
	}

}
