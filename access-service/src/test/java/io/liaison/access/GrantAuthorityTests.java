package io.liaison.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Whose access somebody may manage. */
class GrantAuthorityTests extends AccessIntegration {

	private static final String[] STAFF = { "access.read", "access.manage", "contacts.manage" };

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
		Api owner = caller(Side.PROVIDER, this.contact, "access.read", "access.manage", "contacts.manage",
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
		change(secondary, this.email, Map.of("signatory", true)).expect(403);
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

	private Api caller(Side side, String contactId, String... permissions) {
		return this.api.as(this.tokens.of(Tokens.caller(side, contactId, this.account, permissions)));
	}

	private Answer change(Api caller, String emailId, Map<String, Object> patch) {
		String path = grants(this.account) + "/" + emailId;
		return caller.ifMatch(caller.get(path).expect(200).etag()).patch(path, patch);
	}

}
