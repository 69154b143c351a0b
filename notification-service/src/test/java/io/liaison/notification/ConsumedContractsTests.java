package io.liaison.notification;

import java.util.stream.Stream;

import io.liaison.platform.testing.ContractSchemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the examples that the producers give. */
class ConsumedContractsTests extends ServiceTests {

	@ParameterizedTest
	@CsvSource({ "contacts.account.v1, io.liaison.contacts.account-created.v1, /account/id",
			"contacts.account.v1, io.liaison.contacts.contact-linked.v1, /account/id",
			"contacts.account.v1, io.liaison.contacts.link-changed.v1, /account/id",
			"contacts.account.v1, io.liaison.contacts.contact-unlinked.v1, /account/id",
			"contacts.account.v1, io.liaison.contacts.roster-changed.v1, /account/id",
			"contacts.contact.v1, io.liaison.contacts.contact-created.v1, /contact/id",
			"contacts.contact.v1, io.liaison.contacts.contact-changed.v1, /contact/id",
			"contacts.profile.v1, io.liaison.contacts.profile-created.v1, /profile/id",
			"contacts.profile.v1, io.liaison.contacts.profile-changed.v1, /profile/id",
			"contacts.role.v1, io.liaison.contacts.role-defined.v1, /role/id",
			"contacts.change-request.v1, io.liaison.contacts.change-request-raised.v1, /changeRequest/id",
			"contacts.change-request.v1, io.liaison.contacts.change-request-amended.v1, /changeRequest/id",
			"contacts.change-request.v1, io.liaison.contacts.change-request-approved.v1, /changeRequest/id",
			"contacts.change-request.v1, io.liaison.contacts.change-request-applied.v1, /changeRequest/id",
			"contacts.change-request.v1, io.liaison.contacts.change-request-declined.v1, /changeRequest/id",
			"contacts.change-request.v1, io.liaison.contacts.change-request-cancelled.v1, /changeRequest/id",
			"contacts.change-request.v1, io.liaison.contacts.change-request-restated.v1, /changeRequest/id",
			"access.contact-access.v1, io.liaison.access.invitation-issued.v1, /contactAccess/contactId",
			"access.contact-access.v1, io.liaison.access.access-activated.v1, /contactAccess/contactId",
			"access.contact-access.v1, io.liaison.access.login-granted.v1, /contactAccess/contactId",
			"access.contact-access.v1, io.liaison.access.login-revoked.v1, /contactAccess/contactId",
			"access.action-link.v1, io.liaison.access.action-link-minted.v1, /actionLink/id",
			"access.action-link.v1, io.liaison.access.action-link-used.v1, /actionLink/id",
			"access.login-identity.v1, io.liaison.access.password-changed.v1, /identity/id",
			"access.login-identity.v1, io.liaison.access.factors-changed.v1, /identity/id",
			"access.login-identity.v1, io.liaison.access.password-reset-requested.v1, /identity/id",
			"access.viewing.v1, io.liaison.access.viewing-begun.v1, /viewing/id",
			"access.viewing.v1, io.liaison.access.viewing-ended.v1, /viewing/id",
			"ticket.ticket.v1, io.liaison.ticket.ticket-opened.v1, /ticket/id",
			"ticket.ticket.v1, io.liaison.ticket.ticket-changed.v1, /ticket/id",
			"ticket.ticket.v1, io.liaison.ticket.ticket-closed.v1, /ticket/id",
			"ticket.message.v1, io.liaison.ticket.message-posted.v1, /message/id" })
	void everyExampleIsTakenIn(String topic, String type, String subject) {
		String example = ContractSchemas.example(type);
		String key = id("example");
		String named = JsonMapper.shared().readTree(example).at(subject).asString();
		this.events.publish(topic, type, key, 1, example.replace(named, key));
		// what comes after it in the same partition shows that it was taken in or parked
		this.events.publish(topic, type, key, 2, "{");
		await().until(() -> parked(key).anyMatch("2"::equals));
		assertThat(parked(key)).containsExactly("2");
	}

	/** Numbers of the parked events of an aggregate. */
	private Stream<String> parked(String subject) {
		return this.api.as(this.tokens.staff("operations.manage"))
			.get("/api/operations/notification/parked-events?limit=200")
			.expect(200)
			.json()
			.at("/items")
			.values()
			.stream()
			.map((it) -> it.at("/headers"))
			.filter((headers) -> headers.at("/ce_subject").asString("").equals(subject))
			.map((headers) -> headers.at("/ce_sequence").asString(""));
	}

}
