package io.liaison.contacts.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.liaison.platform.store.StoreFailure;
import org.bson.Document;

/**
 * Lead from a name at an address to the contacts that may be that person, where the
 * contact's id does not: its further addresses, and what it got later. Written before the
 * contact, so none is missing; one that leads nowhere, or to somebody else now, does no
 * harm.
 */
final class MatchIndex {

	private final MongoCollection<Document> collection;

	private final ContactIdentity identity;

	MatchIndex(MongoDatabase database, ContactIdentity identity) {
		this.collection = database.getCollection("contact-signposts");
		this.identity = identity;
	}

	/** Points to these contacts, as they are about to be written. */
	void pointTo(Collection<Contact> contacts) {
		List<WriteModel<Document>> posts = new ArrayList<>();
		for (Contact contact : contacts) {
			new Person(contact.name(), addresses(contact), "").signs(this.identity)
				.filter((sign) -> !sign.equals(contact.id()))
				.forEach((sign) -> posts.add(new UpdateOneModel<>(Filters.eq("_id", sign),
						Updates.addToSet("contacts", contact.id()), new UpdateOptions().upsert(true))));
		}
		if (!posts.isEmpty()) {
			StoreFailure.refusing(() -> this.collection.bulkWrite(posts, new BulkWriteOptions().ordered(false)));
		}
	}

	/**
	 * @return ids of contacts that may be each of these people
	 */
	Map<Person, Set<String>> follow(Collection<Person> people) {
		Map<String, List<Person>> bySign = new HashMap<>();
		people.forEach((person) -> person.signs(this.identity)
			.forEach((sign) -> bySign.computeIfAbsent(sign, (key) -> new ArrayList<>()).add(person)));
		Map<Person, Set<String>> found = new HashMap<>();
		if (!bySign.isEmpty()) {
			StoreFailure
				.refusing(() -> this.collection.find(Filters.in("_id", bySign.keySet())).into(new ArrayList<>()))
				.forEach((post) -> bySign.getOrDefault(post.getString("_id"), List.of())
					.forEach((person) -> found.computeIfAbsent(person, (key) -> new HashSet<>())
						.addAll(post.getList("contacts", String.class))));
		}
		return found;
	}

	private static List<EmailAddress> addresses(Contact contact) {
		return contact.currentEmails().stream().map((email) -> new EmailAddress(email.address())).toList();
	}

}
