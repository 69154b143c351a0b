package io.liaison.contacts.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.client.MongoDatabase;
import io.liaison.contacts.contact.Person.Known;
import io.liaison.contacts.naming.NameQuery;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Created;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * All contacts.
 */
@Repository
public class Contacts {

	private static final int CHUNK = 1_000;

	private final AggregateStore<ContactState, Contact> store;

	private final ContactMatcher matcher;

	private final MatchIndex matchIndex;

	Contacts(AggregateStores stores, MongoDatabase database, ContactIdentity identity) {
		this.store = stores.of("contacts", ContactState.class, Contact::new, new ContactPublications());
		this.matcher = new ContactMatcher(identity, this.store::findAll);
		this.matchIndex = new MatchIndex(database, identity);
		NameQuery.indexes().forEach((index) -> this.store.collection().createIndex(index));
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
	 * Who these people are, in their order: a contact there is, or the id of one to be
	 * created.
	 */
	public List<Known> recognise(List<Person> people) {
		List<Known> known = this.matcher.of(people);
		List<Person> strangers = new ArrayList<>();
		for (int i = 0; i < people.size(); i++) {
			if (known.get(i).contact() == null) {
				strangers.add(people.get(i));
			}
		}
		Map<Person, Set<String>> leads = this.matchIndex.follow(strangers);
		if (leads.isEmpty()) {
			return known;
		}
		Map<String, Contact> candidates = findAll(leads.values().stream().flatMap(Set::stream).toList());
		List<Known> all = new ArrayList<>();
		for (int i = 0; i < people.size(); i++) {
			Person person = people.get(i);
			@Nullable Contact led = leads.getOrDefault(person, Set.of())
				.stream()
				.sorted()
				.map(candidates::get)
				.filter((contact) -> contact != null && person.is(contact))
				.findFirst()
				.orElse(null);
			all.add((known.get(i).contact() == null && led != null) ? new Known(led.id(), led) : known.get(i));
		}
		return all;
	}

	/**
	 * @throws io.liaison.platform.problem.Refusal CONFLICT {@code already-exists}
	 */
	public Contact create(Command command, Contact fresh) {
		this.matchIndex.pointTo(List.of(fresh));
		return this.store.create(command, fresh);
	}

	public Created createAll(Command command, List<Contact> fresh) {
		this.matchIndex.pointTo(fresh);
		return this.store.createAll(command, fresh);
	}

	/**
	 * @param decision changes neither name nor addresses
	 */
	public Contact change(String id, Command command, Consumer<Contact> decision) {
		return this.store.change(id, command, decision);
	}

	/**
	 * @param decision may change whom the contact is recognised as
	 */
	Contact rename(String id, Command command, Consumer<Contact> decision) {
		return this.store.change(id, command, (contact) -> {
			decision.accept(contact);
			this.matchIndex.pointTo(List.of(contact));
		});
	}

	Page<Contact> page(@Nullable String query, Cursor cursor) {
		List<Contact> found = this.store.list(NameQuery.filter(query, cursor.position()), NameQuery.byName(),
				cursor.fetch());
		return cursor.page(found, (contact) -> List.of(contact.search().order(), contact.id()));
	}

}
