package io.liaison.access;

import java.util.List;
import java.util.Map;

import io.liaison.access.view.AccountLink;
import io.liaison.platform.testing.Behaviour;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a role, a contact may have what was chosen of it alone. */
@Behaviour("M16")
class ChosenPermissionsTests extends AccessIntegration {

	@Test
	void aTokenHasWhatWasChosenOfTheRoleAsItIsNow() throws Exception {
		String role = "chosen-" + this.id;
		String other = "other-" + this.id;
		this.directory.role(role, "CUSTOMER", "contacts.read", "contacts.manage", "access.read");
		this.directory.role(other, "CUSTOMER", "tickets.open");
		activated(role, other);
		awaitPermissions("access.read", "contacts.manage", "contacts.read", "tickets.open");
		link(Map.of("role", role, "permissions", List.of("contacts.read", "access.manage")), Map.of("role", other));
		awaitPermissions("contacts.read", "tickets.open");
		this.directory.role(role, "CUSTOMER", "access.read");
		awaitPermissions("tickets.open");
		link(Map.of("role", role), Map.of("role", other));
		awaitPermissions("access.read", "tickets.open");
	}

	@Test
	void whatIsChosenIsOfItsRoleAlone() {
		AccountLink link = new AccountLink("c", true, List.of("a", "b"), 1,
				List.of(new AccountLink.Choice("a", List.of("x"))));
		assertThat(link.permitted("a", List.of("x", "y"))).containsExactly("x");
		assertThat(link.permitted("b", List.of("x", "y"))).containsExactly("x", "y");
		assertThat(new AccountLink("c", true, List.of("a"), 1, null).permitted("a", List.of("y"))).containsExactly("y");
	}

	@SafeVarargs
	private void link(Map<String, Object>... roles) {
		this.directory.account(this.account, "CUSTOMER",
				Map.of("contactId", this.contact, "active", true, "roles", List.of(roles)));
	}

	private void awaitPermissions(String... permissions) {
		Awaitility.await()
			.untilAsserted(() -> assertThat(
					claims(text(signedIn(this.address, PASSWORD), "access_token")).getStringListClaim("perm"))
				.containsExactly(permissions));
	}

}
