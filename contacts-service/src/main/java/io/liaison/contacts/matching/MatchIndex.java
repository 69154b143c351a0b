package io.liaison.contacts.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.liaison.platform.command.KeyedHash;
import io.liaison.platform.store.failure.StoreFailure;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.BulkOperations;

/**
 * From a name at an address to the contacts that may be that person, where the contact's
 * id does not tell: its further addresses, and what it got later. Written before the
 * contact, so none is missing; an entry for nobody, or for somebody else now, does no
 * harm.
 */
@Component
public class MatchIndex {

	private static final String COLLECTION = "contact-signposts";

	private final MongoOperations operations;

	private final KeyedHash hash;

	MatchIndex(MongoOperations operations, KeyedHash hash) {
		this.operations = operations;
		this.hash = hash;
	}

	/** Enters contacts as they are about to be written. */
	public void add(Collection<? extends Candidate> contacts) {
		BulkOperations entries = this.operations.bulkOps(BulkMode.UNORDERED, COLLECTION);
		List<String> added = new ArrayList<>();
		for (Candidate contact : contacts) {
			ids(contact.person()).filter((id) -> !id.equals(contact.id())).forEach((id) -> {
				entries.upsert(Query.query(Criteria.where("_id").is(id)),
						new Update().addToSet("contacts", contact.id()));
				added.add(id);
			});
		}
		if (!added.isEmpty()) {
			StoreFailure.refusing(entries::execute);
		}
	}

	/**
	 * @return ids of contacts that may be each of these people
	 */
	Map<Person, Set<String>> candidates(Collection<Person> people) {
		Map<String, List<Person>> byId = new HashMap<>();
		people.forEach((person) -> ids(person)
			.forEach((id) -> byId.computeIfAbsent(id, (key) -> new ArrayList<>()).add(person)));
		Map<Person, Set<String>> found = new HashMap<>();
		if (!byId.isEmpty()) {
			Query entries = Query.query(Criteria.where("_id").in(byId.keySet()));
			StoreFailure.refusing(() -> this.operations.find(entries, Document.class, COLLECTION))
				.forEach((entry) -> byId.getOrDefault(entry.getString("_id"), List.of())
					.forEach((person) -> found.computeIfAbsent(person, (key) -> new HashSet<>())
						.addAll(entry.getList("contacts", String.class))));
		}
		return found;
	}

	private Stream<String> ids(Person person) {
		return person.addresses().isEmpty() ? Stream.empty()
				: person.keys().stream().map((key) -> key.contactId(this.hash, 0));
	}

}
