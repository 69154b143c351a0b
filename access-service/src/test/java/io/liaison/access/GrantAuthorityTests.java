package io.liaison.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

/** Whose access somebody may manage. */
class GrantAuthorityTests extends AccessIntegration {

	private static final String[] STAFF = { "access.read", "access.manage", "contacts.manage" };

	@Autowired
	private LoginIdentities identities;

	@Test
	@Behaviour("T6")
	void anOwnersLoginIsOutOfReachForStaffAndTheLastOneStays() {
		String role = "provider.owner";
		this.directory.governing(role, "PROVIDER", List.of(role), "access.read", "access.manage", "contacts.manage",
				"operations.manage");
		String other = "second-" + this.email;
		this.directory.contact(this.contact, this.email, this.address, other, "second-" + this.address);
		this.directory.account(this.account, "PROVIDER", Directory.link(this.contact, role));
		Api staff = caller(Side.PROVIDER, "con-staff", STAFF);
		Api owner = caller(Side.PROVIDER, "con-owner", "access.read", "access.manage", "contacts.manage",
				"operations.manage");
		awaitGrant(this.account, this.email);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> change(owner, this.email, Map.of("login", true)).status() == 200);
		owner.post(grants(this.account) + "/" + this.email + "/invitations", Map.of()).expect(201);
		assertThat(activate(token(mint("ACTIVATION", this.contact, this.email, this.account, 1)), PASSWORD).body())
			.contains("Welcome");

		change(staff, this.email, Map.of("login", false)).expect(403);
		change(staff, this.email, Map.of("until", "2030-01-01T00:00:00Z")).expect(403);
		change(staff, other, Map.of("login", true)).expect(403);
		staff.post(grants(this.account) + "/" + other + "/invitations", Map.of()).expect(403);

		assertThat(change(owner, this.email, Map.of("login", false)).expect(409).problem()).isEqualTo("last-owner");
		assertThat(change(owner, this.email, Map.of("until", "2030-01-01T00:00:00Z")).expect(409).problem())
			.isEqualTo("last-owner");
	}

	@Test
	@Behaviour({ "T6", "S19" })
	void staffReachAnOwnerByNoRouteWhileAnotherOwnerStays() {
		String role = "provider.owner";
		String[] all = { "access.read", "access.manage", "contacts.manage", "operations.manage", "sign", "pay" };
		this.directory.governing(role, "PROVIDER", List.of(role), "access.read", "access.manage", "contacts.manage",
				"operations.manage");
		String her = "her-" + this.id;
		String herEmail = "eml-her-" + this.id;
		this.directory.contact(this.contact, this.email, this.address);
		this.directory.contact(her, herEmail, "her-" + this.address);
		this.directory.account(this.account, "PROVIDER", Directory.link(this.contact, role), Directory.link(her, role));
		Api owner = caller(Side.PROVIDER, "con-owner", all);
		for (String email : List.of(this.email, herEmail)) {
			awaitGrant(this.account, email);
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.until(() -> change(owner, email, Map.of("login", true)).status() == 200);
		}
		invite(owner, this.email).expect(201);
		assertThat(activate(token(mint("ACTIVATION", this.contact, this.email, this.account, 1)), PASSWORD).body())
			.contains("Welcome");

		Api staff = caller(Side.PROVIDER, "con-staff", "access.read", "access.manage", "contacts.manage", "sign",
				"pay");
		for (Map<String, Object> patch : List.<Map<String, Object>>of(Map.of("login", true), Map.of("login", false),
				Map.of("signatory", true), Map.of("signatory", false), Map.of("until", "2030-01-01T00:00:00Z"))) {
			assertThat(change(staff, herEmail, patch).status()).as(patch.toString()).isEqualTo(403);
		}
		invite(staff, herEmail).expect(403);
		temporaryPassword(staff, herEmail).expect(403);

		invite(owner, herEmail).expect(201);
		change(owner, herEmail, Map.of("signatory", true)).expect(200);
		temporaryPassword(owner, herEmail).expect(200);
		change(owner, herEmail, Map.of("login", false)).expect(200);
	}

	private Answer invite(Api caller, String emailId) {
		return caller.post(grants(this.account) + "/" + emailId + "/invitations", Map.of());
	}

	private Answer temporaryPassword(Api caller, String emailId) {
		return caller.ifMatch("*")
			.put(grants(this.account) + "/" + emailId + "/temporary-password", Map.of("password", PASSWORD));
	}

	@Test
	@Behaviour({ "S4", "C5", "T32" })
	void aCustomersAdminReachesThoseWhoseRolesTheOwnOnesGrantAndNeverSignsForThemselves() {
		String primary = "primary-" + this.id;
		String second = "second-" + this.id;
		this.directory.governing(primary, "CUSTOMER", List.of(primary, second), STAFF);
		this.directory.governing(second, "CUSTOMER", List.of(), STAFF);
		String her = "her-" + this.id;
		String herEmail = "eml-her-" + this.id;
		this.directory.contact(this.contact, this.email, this.address);
		this.directory.contact(her, herEmail, "her-" + this.address);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact, primary),
				Directory.link(her, second));
		awaitGrant(this.account, this.email);
		awaitGrant(this.account, herEmail);
		change(staff(), this.email, Map.of("until", "2030-01-01T00:00:00Z")).expect(200);
		turn(true, this.account, this.email);
		Api admin = caller(Side.CUSTOMER, this.contact, STAFF);
		Api secondary = caller(Side.CUSTOMER, her, STAFF);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> change(admin, herEmail, Map.of("login", true)).status() == 200);
		change(admin, herEmail, Map.of("signatory", true)).expect(200);
		change(secondary, this.email, Map.of("login", false)).expect(403);
		change(admin, this.email, Map.of("signatory", true)).expect(403);
		change(admin, this.email, Map.of("until", "2031-01-01T00:00:00Z")).expect(403);
		change(staff(), this.email, Map.of("signatory", true)).expect(200);
	}

	@Test
	@Behaviour("C3")
	void unlinkingEndsLoginAndInvitationAndLinkingAgainRevivesNothing() {
		customer();
		String link = invited(this.account, this.contact, this.email);
		this.directory.unlinked(this.account, this.contact);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(activate(link, PASSWORD).statusCode()).isNotEqualTo(200));
		this.events.await("access.contact-access.v1", "io.liaison.access.login-revoked.v1", this.contact);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact));
		assertThat(awaitGrant(this.account, this.email).at("/login")).isEqualTo("false");
		assertThat(activate(link, PASSWORD).body()).doesNotContain("Welcome");
	}

	@Test
	@Behaviour({ "T6", "D21" })
	void anotherContactWithTheSameAddressIsNotOneselfWhereItHoldsMore() {
		String primary = "primary-" + this.id;
		String her = "her-" + this.id;
		String herEmail = "eml-her-" + this.id;
		this.directory.governing(primary, "CUSTOMER", List.of(primary), STAFF);
		this.directory.contact(this.contact, this.email, this.address);
		this.directory.contact(her, herEmail, this.address);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact), Directory.link(her, primary));
		awaitGrant(this.account, this.email);
		awaitGrant(this.account, herEmail);
		turn(true, this.account, this.email);
		Api person = oneself();
		assertThat(change(person, herEmail, Map.of("login", true)).expect(403).at("/detail"))
			.contains("decide about this role");
		person.post(grants(this.account) + "/" + herEmail + "/invitations", Map.of()).expect(403);
		change(person, this.email, Map.of("until", "2031-01-01T00:00:00Z")).expect(200);
	}

	@Test
	void nobodyOutlivesTheirEndByAnotherAddressOfTheirs() {
		String second = "second-" + this.email;
		this.directory.contact(this.contact, this.email, this.address, second, "second-" + this.address);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact));
		awaitGrant(this.account, second);
		turn(true, this.account, this.email);
		change(staff(), this.email, Map.of("until", "2030-01-01T00:00:00Z")).expect(200);
		Api person = oneself();
		for (Map<String, Object> patch : List.<Map<String, Object>>of(Map.of("login", true),
				Map.of("login", true, "until", "2030-01-02T00:00:00Z"))) {
			assertThat(change(person, second, patch).expect(403).at("/detail")).contains("prolongs");
		}
		change(person, second, Map.of("login", true, "until", "2030-01-01T00:00:00Z")).expect(200);

		turn(false, this.account, second);
		turn(false, this.account, this.email);
		assertThat(change(person, this.email, Map.of("login", true)).expect(403).at("/detail"))
			.as("what was turned off meanwhile")
			.contains("prolongs");
	}

	@Test
	@Behaviour("T32")
	void turningLoginOnAgainBringsBackSigningOnlyWhereOneMayNameASignatory() {
		String second = "second-" + this.email;
		String her = "her-" + this.id;
		String herEmail = "eml-her-" + this.id;
		this.directory.contact(this.contact, this.email, this.address, second, "second-" + this.address);
		this.directory.contact(her, herEmail, "her-" + this.address);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact), Directory.link(her));
		awaitGrant(this.account, second);
		awaitGrant(this.account, herEmail);
		turn(true, this.account, this.email);
		Api person = oneself();
		assertThat(change(person, herEmail, Map.of("signatory", true)).expect(403).at("/detail"))
			.contains("name a signatory");
		change(staff(), second, Map.of("signatory", true)).expect(200);
		change(staff(), herEmail, Map.of("signatory", true)).expect(200);
		assertThat(change(person, second, Map.of("login", true)).expect(403).at("/detail"))
			.contains("themselves a signatory");
		assertThat(change(person, herEmail, Map.of("login", true)).expect(403).at("/detail"))
			.contains("name a signatory");
		change(person, second, Map.of("login", true, "signatory", false)).expect(200);
		turn(true, this.account, herEmail);
		change(person, herEmail, Map.of("login", true)).expect(200);
	}

	@Test
	@Behaviour("T32")
	void atTheProviderWhoNamesASignatoryMaySignAndPay() {
		this.directory.contact(this.contact, this.email, this.address);
		this.directory.account(this.account, "PROVIDER", Directory.link(this.contact));
		awaitGrant(this.account, this.email);
		assertThat(change(staff(), this.email, Map.of("signatory", true)).expect(403).at("/detail"))
			.contains("name a signatory");
		change(caller(Side.PROVIDER, "con-staff", "access.read", "access.manage", "sign"), this.email,
				Map.of("signatory", true))
			.expect(403);
		change(caller(Side.PROVIDER, "con-staff", "access.read", "access.manage", "sign", "pay"), this.email,
				Map.of("signatory", true))
			.expect(200);
	}

	/** The contact, as its own tokens say who that is, whatever shrinks meanwhile. */
	private Api oneself() {
		Caller person = new Caller(this.identities.idOf(this.address), this.contact, this.account, Side.CUSTOMER, null,
				Set.of(STAFF), this.email);
		return this.api.as(this.tokens.of(person, Map.of("ver", Map.of("c:" + this.contact, Integer.MAX_VALUE))));
	}

	private Api caller(Side side, String contactId, String... permissions) {
		return this.api.as(this.tokens.of(Tokens.caller(side, contactId, this.account, permissions)));
	}

	private Answer change(Api caller, String emailId, Map<String, Object> patch) {
		String path = grants(this.account) + "/" + emailId;
		return caller.ifMatch(caller.get(path).expect(200).etag()).patch(path, patch);
	}

}
