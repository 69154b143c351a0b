package io.liaison.contacts.contact.list;

import java.util.List;
import java.util.Optional;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.namelist.ListEntries;
import io.liaison.contacts.namelist.ListOrder;
import io.liaison.platform.store.index.Indexes;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/**
 * The order of all contacts and what they are found by, kept up to date.
 */
@Repository
public class ContactList {

	static final String COLLECTION = "contact-list";

	private final ListEntries<ContactEntry> entries;

	ContactList(MongoOperations store, Indexes indexes) {
		this.entries = new ListEntries<>(store, indexes, COLLECTION, ContactEntry.class,
				List.of(ListOrder.BY_NAME.field()));
	}

	/**
	 * @param after key of the last contact seen, empty at the start
	 */
	public List<Place> list(@Nullable String query, String after, int limit) {
		return this.entries.list(Place.class, query, List.of(), ListOrder.BY_NAME, after, limit);
	}

	/** Contacts that did not exist before. */
	public void created(List<Contact> fresh) {
		this.entries.trying(() -> {
			if (!this.entries.enter(fresh.stream().map((contact) -> ContactEntry.of(contact, 1)).toList())) {
				fresh.forEach(this::enter);
			}
		});
	}

	public void changed(Contact contact) {
		this.entries.trying(() -> enter(contact));
	}

	void enter(Contact contact) {
		this.entries.change(contact.id(),
				(stored) -> stored.isEmpty() ? Optional.of(ContactEntry.of(contact, 1)) : stored.get().with(contact));
	}

	/** Where a contact stands in the list. */
	public record Place(@Id String id, String key) {
	}

}
