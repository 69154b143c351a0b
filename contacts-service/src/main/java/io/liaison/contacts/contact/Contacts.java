package io.liaison.contacts.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.liaison.contacts.contact.list.ContactList.Place;
import io.liaison.contacts.contact.list.ContactList;
import io.liaison.contacts.matching.MatchIndex;
import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Created;

import org.springframework.stereotype.Repository;

/**
 * All contacts.
 */
@Repository
public class Contacts {

	private static final int CHUNK = 1_000;

	private final AggregateStore<ContactState, Contact> store;

	private final MatchIndex matchIndex;

	private final ContactList list;

	Contacts(AggregateStores stores, MatchIndex matchIndex, ContactList list) {
		this.store = stores.of("contacts", ContactState.class, Contact::new, ContactPublications.declared());
		this.matchIndex = matchIndex;
		this.list = list;
	}

	public Contact get(String id) {
		return this.store.get(id);
	}

	public Optional<Contact> find(String id) {
		return this.store.find(id);
	}

	/**
	 * @return by id, those that exist
	 */
	public Map<String, Contact> findAll(Collection<String> ids) {
		List<String> all = List.copyOf(new HashSet<>(ids));
		List<Contact> found = new ArrayList<>();
		for (int from = 0; from < all.size(); from += CHUNK) {
			found.addAll(this.store.findAll(all.subList(from, Math.min(from + CHUNK, all.size()))));
		}
		return found.stream().collect(Collectors.toMap(Contact::id, Function.identity()));
	}

	/**
	 * Ids in their order, for going through all of them.
	 * @param last the last one seen, empty to begin
	 */
	public List<String> idsAfter(String last, int limit) {
		return this.store.idsAfter(last, limit);
	}

	/**
	 * @return none when something else created it before
	 */
	public Optional<Contact> create(Command command, Contact fresh) {
		return createAll(command, List.of(fresh)).existing().isEmpty() ? Optional.of(get(fresh.id()))
				: Optional.empty();
	}

	public Created createAll(Command command, List<Contact> fresh) {
		this.matchIndex.add(fresh);
		Created created = this.store.createAll(command, fresh);
		this.list.created(fresh.stream().filter((contact) -> created.created().contains(contact.id())).toList());
		return created;
	}

	/**
	 * @param decision changes neither name nor addresses
	 */
	public Contact change(String id, Command command, Consumer<Contact> decision) {
		return this.store.change(id, command, decision);
	}

	/**
	 * @param decision may change whom the contact matches
	 */
	public Contact rename(String id, Command command, Consumer<Contact> decision) {
		Contact changed = this.store.change(id, command, (contact) -> {
			decision.accept(contact);
			this.matchIndex.add(List.of(contact));
		});
		this.list.changed(changed);
		return changed;
	}

	/**
	 * @param places in the order of the list
	 */
	public List<Contact> at(List<Place> places) {
		Map<String, Contact> found = findAll(places.stream().map(Place::id).toList());
		return places.stream()
			.map(Place::id)
			.map(found::get)
			.filter((contact) -> contact != null && !contact.isErased())
			.toList();
	}

}
