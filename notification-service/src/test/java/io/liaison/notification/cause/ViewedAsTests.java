package io.liaison.notification.cause;

import java.util.List;
import java.util.Map;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody's portal is looked at by the staff without the account's admins hearing of it.
 */
class ViewedAsTests extends ServiceTests {

	private static final String TYPE = "io.liaison.access.viewing-begun.v1";

	private final String acme = id("acme");

	private final String admin = id("admin");

	private final String member = id("member");

	private final String adminRole = id("admin-role");

	@Test
	void theAdminsOfTheAccountAreToldOnceWithTheReason() {
		role(this.adminRole, "viewed-as");
		role("member");
		List.of(this.admin, this.member).forEach(this::contact);
		roster(1);
		begun(1);
		begun(1);
		Mail mail = Neighbours.MAILS.await(address(this.admin));
		assertThat(mail.subject()).isEqualTo("A member of our staff has opened the portal of Acme Ltd");
		assertThat(mail.text()).contains("> The <customer> asked what the page shows.", "to read only", "under Access");
		assertThat(awaitRecord(this.admin, "SENT").at("/kind").asString()).isEqualTo("VIEWED_AS");
		assertThat(records(this.admin)).hasSize(1);
		assertThat(records(this.member)).isEmpty();
		assertThat(Neighbours.MAILS.to(address(this.admin))).hasSize(1);
	}

	@Test
	void whatIsNotKnownYetOfTheAccountIsWaitedFor() {
		role(this.adminRole, "viewed-as");
		role("member");
		List.of(this.admin, this.member).forEach(this::contact);
		account(this.acme, "CUSTOMER", "member", this.member);
		begun(2);
		roster(2);
		Neighbours.MAILS.await(address(this.admin));
		assertThat(records(this.member)).isEmpty();
	}

	private void roster(long sequence) {
		List<Map<String, Object>> links = List.of(link(this.admin, this.adminRole), link(this.member, "member"));
		this.events.publish("contacts.account.v1", "io.liaison.contacts.link-changed.v1", this.acme, sequence,
				Map.of("account",
						Map.of("id", this.acme, "name", "Acme Ltd", "side", "CUSTOMER", "active", true, "links", links),
						"contactId", this.admin, "changed", List.of("links")));
		List.of(this.admin, this.member).forEach((it) -> profile(this.acme, it, sequence, "e-" + it));
	}

	private static Map<String, Object> link(String contactId, String role) {
		return Map.of("contactId", contactId, "emailId", "e-" + contactId, "active", true, "roles",
				List.of(Map.of("role", role)));
	}

	/**
	 * @param known number of the account's event that access-service had read
	 */
	private void begun(long known) {
		String viewing = "viewing-of-" + this.acme;
		this.events.publish("access.viewing.v1", TYPE, viewing, 1, """
				{"viewing": {"id": "%s", "accountId": "%s", "contactId": "%s", "staffId": "agent",
				  "reason": "The <customer> asked what the page shows.", "since": "2026-03-02T09:15:00Z",
				  "until": "2026-03-02T09:45:00Z"},
				 "asOf": [{"source": "/contacts", "subject": "%s", "sequence": %d}],
				 "changed": [], "by": {"kind": "CONTACT", "id": "agent"}}""".formatted(viewing, this.acme, this.member,
				this.acme, known));
	}

}
