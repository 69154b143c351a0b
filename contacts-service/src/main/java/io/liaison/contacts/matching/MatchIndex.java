package io.liaison.contacts.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.liaison.platform.store.KeyedHash;
import io.liaison.platform.store.StoreFailure;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * From a name at an address to the contacts that may be that person, where the contact's
 * id does not tell: its further addresses, and what it got later. Written before the
 * contact, so none is missing; an entry for nobody, or for somebody else now, does no
 * harm.
 */
@Component
public class MatchIndex {

	private final MongoCollection<Document> collection;

	private final KeyedHash hash;

	MatchIndex(MongoDatabase database, KeyedHash hash) {
		this.collection = database.getCollection("contact-signposts");
		this.hash = hash;
	}

	/** Enters contacts as they are about to be written. */
	public void add(Collection<? extends Candidate> contacts) {
		List<WriteModel<Document>> entries = new ArrayList<>();
		for (Candidate contact : contacts) {
			ids(contact.person()).filter((id) -> !id.equals(contact.id()))
				.forEach((id) -> entries.add(new UpdateOneModel<>(Filters.eq("_id", id),
						Updates.addToSet("contacts", contact.id()), new UpdateOptions().upsert(true))));
		}
		if (!entries.isEmpty()) {
			StoreFailure.refusing(() -> this.collection.bulkWrite(entries, new BulkWriteOptions().ordered(false)));
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
			StoreFailure.refusing(() -> this.collection.find(Filters.in("_id", byId.keySet())).into(new ArrayList<>()))
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
