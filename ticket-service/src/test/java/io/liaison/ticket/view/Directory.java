package io.liaison.ticket.view;

import java.util.List;
import java.util.UUID;

import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Events;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.awaitility.Awaitility.await;

/**
 * Tells of accounts and people as contacts-service does, from the examples of its
 * contract.
 */
public record Directory(Events events, AccountViews accounts) {

	private static final String ACCOUNT = "io.liaison.contacts.contact-linked.v1";

	/** A new account with these people, known here when it returns. */
	public String account(String side, String... active) {
		String id = "account-" + UUID.randomUUID();
		account(id, 1, side, active);
		await().until(() -> this.accounts.isActive(active[0], id, List.of()));
		return id;
	}

	/**
	 * @param active those that are active in it; "rob" is linked and is not
	 */
	public void account(String id, long sequence, String side, String... active) {
		ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(ContractSchemas.example(ACCOUNT));
		ObjectNode account = (ObjectNode) data.get("account");
		account.put("id", id).put("name", "Name of " + id).put("side", side);
		ObjectNode link = (ObjectNode) account.get("links").get(0);
		account.putArray("links").add(link.deepCopy().put("contactId", "rob").put("active", false));
		for (String contact : active) {
			account.withArray("/links").add(link.deepCopy().put("contactId", contact).put("active", true));
		}
		this.events.publish("contacts.account.v1", ACCOUNT, id, sequence, data.toString());
	}

	/** Somebody of that name. */
	public void contact(String id, String givenName, String familyName) {
		String type = "io.liaison.contacts.contact-created.v1";
		ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(ContractSchemas.example(type));
		((ObjectNode) data.get("contact")).put("id", id).put("givenName", givenName).put("familyName", familyName);
		this.events.publish("contacts.contact.v1", type, id, 1, data.toString());
	}

}
