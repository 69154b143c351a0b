package io.liaison.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.access.grant.login.InvitedLogins;
import io.liaison.platform.command.Command;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever a change of an account's roster invites gets access by itself. */
class WelcomeTests extends AccessIntegration {

	private static final String ACCESS = "access.contact-access.v1";

	@Autowired
	private InvitedLogins logins;

	private final List<Map<String, Object>> links = new ArrayList<>();

	@Test
	@Behaviour({ "Q31", "D6" })
	void whoIsInvitedByAChangeIsInvitedAsSoonAsTheContactIsKnown() {
		long change = invites(this.contact, this.email);
		tellContact();
		Event invited = this.events.await(ACCESS, "io.liaison.access.invitation-issued.v1", this.contact);
		ContractSchemas.check(invited);
		assertThat(invited.data().at("/by/id").asString()).isEqualTo("con-approver");
		assertThat(invited.data().at("/cause/subject").asString()).isEqualTo(this.account);
		assertThat(invited.data().at("/cause/sequence").asLong()).isEqualTo(change);
		assertThat(types(this.contact)).containsExactly("login-granted", "invitation-issued");
		String token = token(mint("ACTIVATION", this.contact, this.email, this.account, 1).expect(200));
		assertThat(activate(token, PASSWORD).body()).contains("Welcome");
	}

	@Test
	@Behaviour("Q31")
	void whatIsToldAgainGivesNothingThatWasTakenSince() {
		tellContact();
		long change = invites(this.contact, this.email);
		invites(change, this.contact, this.email);
		this.events.await(ACCESS, "io.liaison.access.invitation-issued.v1", this.contact);
		turn(false, this.account, this.email);
		invites(change, this.contact, this.email);
		afterwards();
		assertThat(types(this.contact)).containsExactly("login-granted", "invitation-issued", "login-revoked");
	}

	@Test
	@Behaviour("Q31")
	void aWelcomeThatStoppedBeforeItWasRecordedGivesNothingASecondTime() {
		customer();
		Command command = Command.system(this.id);
		assertThat(this.logins.turnOn(this.account, this.contact, this.email, 0, command)).isTrue();
		turn(false, this.account, this.email);
		assertThat(this.logins.turnOn(this.account, this.contact, this.email, 0, command)).isTrue();
		assertThat(awaitGrant(this.account, this.email).at("/login")).isEqualTo("false");
	}

	@Test
	@Behaviour({ "D1", "D21" })
	void whoseLoginIsInUseHasTheAccessAtOnceAndNoInvitation() {
		activated();
		String other = "con-2-" + this.id;
		String otherEmail = "eml-2-" + this.id;
		this.directory.contact(other, otherEmail, this.address);
		this.directory.profile(this.directory.next(), this.account, other, otherEmail);
		this.links.add(Directory.link(this.contact));
		invites(other, otherEmail);
		this.events.await(ACCESS, "io.liaison.access.access-activated.v1", other);
		assertThat(types(other)).containsExactly("login-granted", "access-activated");
	}

	@Test
	void whoWasTakenOutBeforeTheContactIsKnownIsNotWelcomed() {
		invites(this.contact, this.email);
		this.directory.unlinked(this.account, this.contact);
		long again = this.directory.next();
		this.links.clear();
		this.links.add(Directory.since(again, Directory.link(this.contact)));
		tell(again, List.of(), List.of(change(this.contact, "ADDED")));
		tellContact();
		awaitGrant(this.account, this.email);
		afterwards();
		assertThat(types(this.contact)).isEmpty();
	}

	@Test
	void aConsumerBuiltAnewInvitesNobodyForWhatIsLongAgo() {
		tellContact();
		long change = invites("con-other-" + this.id, "eml-other-" + this.id);
		Event told = this.events.await(Directory.ACCOUNTS, "io.liaison.contacts.roster-changed.v1", this.account);
		Map<String, String> headers = new HashMap<>(told.headers());
		headers.put("ce_time", Instant.now().minus(Duration.ofDays(8)).toString());
		headers.put("ce_sequence", Long.toString(change + 1));
		this.directory.next();
		this.events.publish(new Event(Directory.ACCOUNTS, this.account, headers, told.text().replace("-other-", "-")));
		this.links.clear();
		this.links.add(Directory.since(change, Directory.link(this.contact)));
		afterwards();
		assertThat(types(this.contact)).isEmpty();
		invites(this.contact, this.email);
		this.events.await(ACCESS, "io.liaison.access.invitation-issued.v1", this.contact);
	}

	@Test
	void anAddressThatTheAccountDoesNotKnowIsWaitedFor() {
		this.directory.contact(this.contact, this.email, this.address, "second-" + this.email, "2-" + this.address);
		this.directory.profile(this.directory.next(), this.account, this.contact, "second-" + this.email);
		invites(this.contact, this.email);
		afterwards();
		assertThat(types(this.contact)).isEmpty();
		this.directory.profile(this.directory.next(), this.account, this.contact, this.email);
		this.events.await(ACCESS, "io.liaison.access.invitation-issued.v1", this.contact);
	}

	@Test
	@Behaviour("T13")
	void whoIsTakenOutTogetherWithOthersLosesTheLogin() {
		activated();
		String other = "con-2-" + this.id;
		tell(this.directory.next(), List.of(), List.of(change(this.contact, "REMOVED"), change(other, "CHANGED")));
		Event revoked = this.events.await(ACCESS, "io.liaison.access.login-revoked.v1", this.contact);
		assertThat(revoked.data().at("/inUse").asBoolean()).isTrue();
	}

	@Test
	void poisonIsParkedAndWhoIsInvitedAfterItIsWelcomed() {
		tellContact();
		tell(this.directory.next(), List.of(Map.of("contactId", this.contact)), List.of());
		invites(this.contact, this.email);
		this.events.await(ACCESS, "io.liaison.access.invitation-issued.v1", this.contact);
		assertThat(this.api.as(this.tokens.staff("operations.manage"))
			.get("/api/operations/access/parked-events?limit=200")
			.expect(200)
			.text()).contains(this.account);
	}

	private void tellContact() {
		this.directory.contact(this.contact, this.email, this.address);
		this.directory.profile(this.directory.next(), this.account, this.contact, this.email);
	}

	private long invites(String contactId, String emailId) {
		long sequence = this.directory.next();
		invites(sequence, contactId, emailId);
		return sequence;
	}

	private void invites(long sequence, String contactId, String emailId) {
		this.links.removeIf((it) -> it.get("contactId").equals(contactId));
		this.links.add(Directory.since(sequence, Directory.link(contactId)));
		tell(sequence, List.of(Map.of("contactId", contactId, "emailId", emailId)),
				List.of(change(contactId, "ADDED")));
	}

	private static Map<String, Object> change(String contactId, String change) {
		return Map.of("contactId", contactId, "change", change);
	}

	private void tell(long sequence, List<Map<String, Object>> invite, List<Map<String, Object>> changes) {
		Map<String, Object> data = new HashMap<>();
		data.put("account", Map.of("id", this.account, "name", "Acme", "side", "CUSTOMER", "type", "COMPANY",
				"programme", "SERVICE_PORTAL", "active", true, "links", List.copyOf(this.links)));
		data.put("changed", List.of("links"));
		data.put("by", Map.of("kind", "CONTACT", "id", "con-approver", "accountId", "acc-provider"));
		data.put("request", "chg-" + this.id);
		data.put("changes", changes);
		data.put("invite", invite);
		this.events.publish(Directory.ACCOUNTS, "io.liaison.contacts.roster-changed.v1", this.account, sequence, data);
	}

	private List<String> types(String contactId) {
		return this.events.of(ACCESS, contactId).stream().map((it) -> it.type().split("[.]")[3]).toList();
	}

	/** Everything told so far has been heard, and what follows from it has been done. */
	private void afterwards() {
		String marker = "mark-" + System.nanoTime();
		this.directory.contact("con-" + marker, "eml-" + marker, marker + "@example.org");
		this.directory.profile(this.directory.next(), this.account, "con-" + marker, "eml-" + marker);
		invites("con-" + marker, "eml-" + marker);
		this.events.await(ACCESS, "io.liaison.access.invitation-issued.v1", "con-" + marker);
		// another partition, and another entry of the worklist, may lag behind the
		// marker's
		Awaitility.await().pollDelay(Duration.ofMillis(700)).until(() -> true);
	}

}
