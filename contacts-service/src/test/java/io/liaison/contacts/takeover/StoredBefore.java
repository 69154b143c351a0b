package io.liaison.contacts.takeover;

import java.util.List;

import com.mongodb.client.model.ReplaceOptions;
import io.liaison.platform.command.Ids;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * One account, one contact and its grants as a version left them that had no profiles.
 */
final class StoredBefore {

	// sorts behind all others, so that each test takes over little
	final String account = "~" + Ids.random();

	final String contact = Ids.random();

	private final MongoOperations database;

	StoredBefore(MongoOperations database) {
		this.database = database;
	}

	/** What one test leaves unread is not for another to wait for. */
	void leaveNothing() {
		this.database.getCollection("accounts").deleteOne(new Document("_id", this.account));
		progress(new Document("done", true));
	}

	void forgetProgress() {
		progress(new Document("last", this.account.substring(0, this.account.length() - 1)));
	}

	void progress(Document stored) {
		this.database.getCollection("takeovers")
			.replaceOne(new Document("_id", ProfileTakeover.NAME), stored, new ReplaceOptions().upsert(true));
	}

	void unreadGrants() {
		contact(List.of(this.account), email("main", true), email("role", true));
		account(link("role"));
		grants(3, grant(this.account, "main"));
	}

	void contact(List<String> linked, Document... emails) {
		store("contacts", this.contact,
				new Document("givenName", "Old")
					.append("search", new Document("order", "old").append("words", List.of("old")))
					.append("active", true)
					.append("emails", List.of(emails))
					.append("phones", List.of("+1"))
					.append("accounts", linked));
	}

	void account(Document... links) {
		store("accounts", this.account,
				new Document("name", "Old")
					.append("search", new Document("order", "old").append("words", List.of("old")))
					.append("side", "CUSTOMER")
					.append("type", "COMPANY")
					.append("programme", "LICENCE")
					.append("active", true)
					.append("settled", false)
					.append("roster", new Document("links", List.of(links))));
	}

	void grants(long sequence, Document... grants) {
		this.database.getCollection("contact-access-views")
			.insertOne(new Document("_id", this.contact).append("q", sequence)
				.append("view", new Document("grants", List.of(grants))));
	}

	private void store(String collection, String id, Document state) {
		this.database.getCollection(collection)
			.insertOne(new Document("_id", id).append("v", 1L)
				.append("state", state)
				.append("ob", new Document("n", 1L).append("e", List.of())));
	}

	Document link(String emailId) {
		return new Document("contactId", this.contact).append("active", true)
			.append("roles",
					(emailId != null) ? List.of(new Document("role", "client").append("emailId", emailId)) : List.of())
			.append("revision", 1L);
	}

	static Document email(String id, boolean current) {
		return new Document("emailId", id).append("address", id + "@old.example").append("current", current);
	}

	/** As it was kept, without the address. */
	static Document grant(String accountId, String ignored) {
		return new Document("accountId", accountId).append("login", true).append("activated", true);
	}

}
