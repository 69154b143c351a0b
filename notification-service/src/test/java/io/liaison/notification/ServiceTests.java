package io.liaison.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service with its neighbours, told things as the other services tell them.
 */
@LiaisonTest
@ContextConfiguration(initializers = Neighbours.class)
public abstract class ServiceTests {

	protected static final String ACCESS = "access.contact-access.v1";

	@Autowired
	protected Events events;

	@Autowired
	protected Api api;

	@Autowired
	protected Tokens tokens;

	/** An id that no other test uses. */
	protected static String id(String prefix) {
		return prefix + "-" + UUID.randomUUID();
	}

	protected static String address(String contactId) {
		return contactId + "@example.org";
	}

	protected static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(50));
	}

	protected void contact(String contactId) {
		this.events.publish("contacts.contact.v1", "io.liaison.contacts.contact-created.v1", contactId, 1, """
				{"contact": {"id": "%1$s", "givenName": "Ada", "familyName": "Lovelace", "active": true,
				  "emails": [{"emailId": "e-%1$s", "address": "%2$s", "current": true}], "phones": []},
				 "changed": [], "by": {"kind": "SYSTEM"}}""".formatted(contactId, address(contactId)));
	}

	/** An account with these contacts, each holding the role. */
	protected void account(String accountId, String side, String role, String... contactIds) {
		List<Map<String, Object>> links = List.of(contactIds)
			.stream()
			.map((it) -> Map.of("contactId", it, "emailId", "e-" + it, "active", true, "roles",
					List.of(Map.of("role", role))))
			.toList();
		this.events.publish("contacts.account.v1", "io.liaison.contacts.contact-linked.v1", accountId, 1,
				Map.of("account",
						Map.of("id", accountId, "name", "Acme Ltd", "side", side, "active", true, "links", links),
						"changed", List.of(), "by", Map.of("kind", "SYSTEM")));
		List.of(contactIds).forEach((contactId) -> profile(accountId, contactId, 1, "e-" + contactId));
	}

	/** What the account knows of the contact. */
	protected void profile(String accountId, String contactId, long sequence, String... emailIds) {
		String id = accountId + "." + contactId;
		this.events
			.publish("contacts.profile.v1", "io.liaison.contacts.profile-changed.v1", id, sequence,
					Map.of("profile",
							Map.of("id", id, "accountId", accountId, "contactId", contactId, "phones", List.of(),
									"emailIds", List.of(emailIds)),
							"changed", List.of(), "by", Map.of("kind", "SYSTEM")));
	}

	protected void role(String roleId, String... automaticMails) {
		this.events.publish("contacts.role.v1", "io.liaison.contacts.role-defined.v1", roleId, 1, Map.of("role",
				Map.of("id", roleId, "name", "Role", "side", "PROVIDER", "automaticMails", List.of(automaticMails)),
				"changed", List.of(), "by", Map.of("kind", "SYSTEM")));
	}

	protected void invitation(String contactId, String accountId, int version, int sequence) {
		this.events.publish(ACCESS, "io.liaison.access.invitation-issued.v1", contactId, sequence,
				access(contactId, accountId, version, ", \"message\": \"Welcome <aboard>!\""));
	}

	protected static String access(String contactId, String accountId, int version, String more) {
		return """
				{"contactAccess": {"contactId": "%1$s", "grants": [{"accountId": "%2$s", "emailId": "e-%1$s",
				   "login": true, "signatory": false, "activated": false,
				   "invitation": {"state": "SENT", "version": %3$d, "expiresAt": "%4$s"}}]},
				 "changed": ["invitation"], "by": {"kind": "SYSTEM"}, "accountId": "%2$s", "emailId": "e-%1$s" %5$s}"""
			.formatted(contactId, accountId, version, Instant.now().plus(Duration.ofDays(7)), more);
	}

	/** The decision records of a contact, newest first. */
	protected List<JsonNode> records(String contactId) {
		return this.api.as(this.tokens.staff("notifications.read"))
			.get("/api/notifications?contactId=" + contactId)
			.expect(200)
			.json()
			.at("/items")
			.values()
			.stream()
			.toList();
	}

	/** The newest decision record of a contact once it has come so far. */
	protected JsonNode awaitRecord(String contactId, String state) {
		return await().until(() -> records(contactId).stream().findFirst().orElse(null),
				(it) -> it != null && it.at("/state").asString().equals(state));
	}

	/** What was published of a notification, checked against the contract. */
	protected List<String> published(String notificationId, int number) {
		List<Event> published = await().until(() -> this.events.of("notification.notification.v1", notificationId),
				(found) -> found.size() >= number);
		published.forEach(ContractSchemas::check);
		return published.stream().map((event) -> event.type().replaceAll(".*\\.(.*)\\.v1", "$1")).toList();
	}

}
