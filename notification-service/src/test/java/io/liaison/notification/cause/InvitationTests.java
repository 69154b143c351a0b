package io.liaison.notification.cause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.data.mongodb.core.MongoTemplate;
import io.liaison.notification.AccessStandIn;
import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import io.liaison.notification.view.ContactAccessViews;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class InvitationTests extends ServiceTests {

	private final String ada = id("ada");

	private final String acme = id("acme");

	@Autowired
	private MongoTemplate operations;

	@Autowired
	private ContactAccessViews views;

	@BeforeEach
	void everybodyIsKnown() {
		contact(this.ada);
		account(this.acme, "CUSTOMER", "member", this.ada);
	}

	@Test
	@Behaviour({ "T8", "S23", "S24" })
	void anInvitationIsMailedWithItsLink() {
		invitation(this.ada, this.acme, 1, 2);
		Mail mail = Neighbours.MAILS.await(address(this.ada));
		assertThat(mail.subject()).isEqualTo("Create a password for Liaison");
		assertThat(mail.name()).isEqualTo("Ada Lovelace");
		assertThat(mail.type()).startsWith("multipart/alternative");
		assertThat(mail.text().lines()).contains(AccessStandIn.link(this.ada, 1), "> Welcome <aboard>!");
		assertThat(mail.html()).contains("<a href=\"" + AccessStandIn.link(this.ada, 1) + "\">",
				"Welcome &lt;aboard&gt;!");
		JsonNode record = awaitRecord(this.ada, "SENT");
		assertThat(record.at("/decision/rule").asString()).isEqualTo("MANDATORY");
		assertThat(record.at("/messageId").asString()).isEqualTo(mail.id())
			.startsWith("<" + record.at("/id").asString());
		assertThat(published(record.at("/id").asString(), 2)).containsExactly("notification-decided",
				"notification-sent");
	}

	@Test
	void theLinkIsAskedForAsTheContractSaysAndStoredNowhere() {
		invitation(this.ada, this.acme, 3, 2);
		awaitRecord(this.ada, "SENT");
		assertThat(Neighbours.ACCESS.requestsFor(this.ada)).singleElement()
			.hasToString("{\"purpose\":\"ACTIVATION\",\"contactId\":\"" + this.ada + "\",\"emailId\":\"e-" + this.ada
					+ "\",\"accountId\":\"" + this.acme + "\",\"version\":3}");
		assertThat(this.operations.getDb().listCollectionNames()).isNotEmpty()
			.allSatisfy((name) -> assertThat(this.operations.getDb().getCollection(name).find().map(Document::toJson))
				.noneSatisfy((json) -> assertThat(json).contains("secret-" + this.ada)));
	}

	@Test
	void theSameEventTwiceIsOneMail() {
		invitation(this.ada, this.acme, 1, 2);
		invitation(this.ada, this.acme, 1, 2);
		awaitRecord(this.ada, "SENT");
		awaitAllEventsTakenIn();
		assertThat(Neighbours.MAILS.to(address(this.ada))).hasSize(1);
		assertThat(records(this.ada)).hasSize(1);
	}

	@Test
	@Behaviour("T48")
	void anInvitationCanBeSentAgainAndAnOlderOneThatComesLateIsNot() {
		invitation(this.ada, this.acme, 2, 5);
		Neighbours.MAILS.await(address(this.ada));
		invitation(this.ada, this.acme, 1, 4);
		await().until(() -> records(this.ada).size() == 2
				&& records(this.ada).stream().noneMatch((it) -> it.at("/state").asString().equals("WAITING")));
		assertThat(records(this.ada)).extracting((it) -> it.at("/decision/rule").asString())
			.containsExactlyInAnyOrder("MANDATORY", "SUPERSEDED");
		assertThat(Neighbours.MAILS.to(address(this.ada))).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains(AccessStandIn.link(this.ada, 2)));
		invitation(this.ada, this.acme, 3, 6);
		await().until(() -> Neighbours.MAILS.to(address(this.ada)).size() == 2);
	}

	@Test
	void anInvitationWaitsForTheContactThatItWasIssuedFor() {
		String bob = id("bob");
		profile(this.acme, bob, 1, "e-" + bob);
		this.events.publish("contacts.contact.v1", "io.liaison.contacts.contact-created.v1", bob, 1,
				person(bob, false, "old"));
		this.events.publish(ACCESS, "io.liaison.access.invitation-issued.v1", bob, 2,
				access(bob, this.acme, 1, "").replace("\"grants\"",
						"\"asOf\": [{\"source\": \"/contacts\", \"subject\": \"" + bob
								+ "\", \"sequence\": 3}], \"grants\""));
		await().until(() -> records(bob).size() == 1);
		awaitAllEventsTakenIn();
		assertThat(records(bob)).extracting((it) -> it.at("/state").asString()).containsExactly("WAITING");
		this.events.publish("contacts.contact.v1", "io.liaison.contacts.contact-changed.v1", bob, 2,
				person(bob, true, "old"));
		this.events.publish("contacts.contact.v1", "io.liaison.contacts.contact-changed.v1", bob, 3,
				person(bob, true, "e-" + bob));
		awaitRecord(bob, "SENT");
	}

	private static String person(String contactId, boolean active, String emailId) {
		return """
				{"contact": {"id": "%1$s", "givenName": "Bob", "active": %2$s,
				  "emails": [{"emailId": "%3$s", "address": "%4$s", "current": true}], "phones": []},
				 "changed": [], "by": {"kind": "SYSTEM"}}""".formatted(contactId, active, emailId, address(contactId));
	}

	@Test
	void anAddressThatNoMailServerHereCanTakeIsRecordedAsSuch() {
		String jurgen = id("jurgen");
		this.events.publish("contacts.contact.v1", "io.liaison.contacts.contact-created.v1", jurgen, 1,
				person(jurgen, true, "e-" + jurgen).replace(address(jurgen), "not an address"));
		profile(this.acme, jurgen, 1, "e-" + jurgen);
		invitation(jurgen, this.acme, 1, 2);
		JsonNode record = awaitRecord(jurgen, "FAILED");
		assertThat(record.at("/failure").asString()).isEqualTo("address");
		assertThat(published(record.at("/id").asString(), 2)).containsExactly("notification-decided",
				"notification-failed");
		List<Event> told = this.events.of("notification.notification.v1", record.at("/id").asString());
		assertThat(told.getLast().data().at("/notification/linkVersion").asLong()).isEqualTo(1);
	}

	@Test
	void poisonIsParkedAndHoldsNobodyUp() {
		Map<String, String> headers = new HashMap<>(Map.of("ce_specversion", "1.0", "ce_source", "/access", "ce_type",
				"io.liaison.access.invitation-issued.v1", "ce_subject", this.ada, "ce_sequence", "2", "ce_time",
				"2026-03-02T09:30:00Z"));
		this.events.publish(new Event(ACCESS, this.ada, headers, "{\"contactAccess\": 7"));
		invitation(this.ada, this.acme, 1, 3);
		Neighbours.MAILS.await(address(this.ada));
		assertThat(this.api.as(this.tokens.staff("operations.manage"))
			.get("/api/operations/notification/parked-events")
			.expect(200)
			.text()).contains(this.ada);
	}

	@Test
	void whoIsNotKnownYetIsWaitedFor() {
		String bob = id("bob");
		invitation(bob, this.acme, 1, 2);
		awaitRecord(bob, "WAITING");
		contact(bob);
		profile(this.acme, bob, 1, "e-" + bob);
		Neighbours.MAILS.await(address(bob));
	}

	@Test
	void aMailIsWrittenInTheContactsLanguageAndTimeZone() {
		String marie = id("marie");
		this.events.publish("contacts.contact.v1", "io.liaison.contacts.contact-created.v1", marie, 1, """
				{"contact": {"id": "%1$s", "givenName": "Marie", "active": true, "timeZone": "Europe/Zurich",
				  "language": "fr-CH", "emails": [{"emailId": "e-%1$s", "address": "%2$s", "current": true}]},
				 "changed": [], "by": {"kind": "SYSTEM"}}""".formatted(marie, address(marie)));
		profile(this.acme, marie, 1, "e-" + marie);
		invitation(marie, this.acme, 1, 2);
		Mail mail = Neighbours.MAILS.await(address(marie));
		assertThat(mail.subject()).isEqualTo("Créez un mot de passe pour Liaison");
		assertThat(mail.text()).contains("Bonjour Marie,",
				"jusqu’au 9 mars 2030 à 10:30 (heure normale d’Europe centrale).");
		assertThat(mail.html()).contains("<html lang=\"fr\">");
	}

	@Test
	@Behaviour("D1")
	void accessAddedToALoginInUseIsTold() {
		this.events.publish(ACCESS, "io.liaison.access.access-activated.v1", this.ada, 2,
				access(this.ada, this.acme, 0, ", \"how\": \"ACCESS_ADDED\""));
		Mail mail = Neighbours.MAILS.await(address(this.ada));
		assertThat(mail.subject()).isEqualTo("You now have access to Acme Ltd");
		assertThat(mail.text()).doesNotContain("token=");
	}

	@Test
	void whoFollowedAnInvitationIsNotToldAgain() {
		this.events.publish(ACCESS, "io.liaison.access.access-activated.v1", this.ada, 2,
				access(this.ada, this.acme, 1, ", \"how\": \"INVITATION_ACCEPTED\""));
		awaitAllEventsTakenIn();
		assertThat(records(this.ada)).isEmpty();
	}

	@Test
	void theProducersExamplesAreUnderstood() {
		JsonNode example = JsonMapper.shared()
			.readTree(ContractSchemas.example("io.liaison.access.invitation-issued.v1"));
		String contactId = example.at("/contactAccess/contactId").asString();
		this.events.publish(ACCESS, "io.liaison.access.invitation-issued.v1", contactId, 1, example.toString());
		JsonNode record = await().until(() -> records(contactId).stream().findFirst().orElse(null), Objects::nonNull);
		assertThat(record.at("/accountId").asString()).isEqualTo(example.at("/accountId").asString());
	}

	/**
	 * The events of one key are taken in in order: after this one, those before it were.
	 */
	private void awaitAllEventsTakenIn() {
		this.events.publish(ACCESS, "io.liaison.access.grant-changed.v1", this.ada, 99,
				access(this.ada, this.acme, 99, ""));
		await().until(() -> this.views.find(this.ada).orElseThrow().grants().getFirst().invitation().version() == 99);
	}

}
