package io.liaison.contacts.roster;

import java.util.List;

import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkTests {

	private final Link link = Link.of("c1", "e1", List.of("admin", "reader"), 3, "import-1");

	@Test
	@Behaviour("D5")
	void rolesOfANewLinkAreGivenForItsAddress() {
		assertThat(this.link.roles()).containsExactly(new RoleAssignment("admin", "e1"),
				new RoleAssignment("reader", "e1"));
		assertThat(this.link.active()).isTrue();
	}

	@Test
	void aRoleNamedTwiceIsGivenOnce() {
		assertThat(Link.of("c1", null, List.of("admin", "admin"), 1, null).roleIds()).containsExactly("admin");
	}

	@Test
	@Behaviour("D5")
	void aRoleThatStaysKeepsTheAddressItWasGivenFor() {
		Link changed = this.link.with("e2", List.of("reader", "signer"), 4);
		assertThat(changed.roles()).containsExactly(new RoleAssignment("reader", "e1"),
				new RoleAssignment("signer", "e2"));
		assertThat(changed.emailId()).isEqualTo("e2");
	}

	@Test
	void aChangeCountsTheRevisionAndForgetsNeitherContactNorOrigin() {
		Link changed = this.link.with("e1", List.of(), 9);
		assertThat(changed.revision()).isEqualTo(9);
		assertThat(changed.contactId()).isEqualTo("c1");
		assertThat(changed.origin()).isEqualTo("import-1");
	}

	@Test
	void aChangeLeavesAnInactiveLinkInactive() {
		Link inactive = new Link("c1", "e1", false, List.of(), 1, 1, null);
		assertThat(inactive.with("e1", List.of("admin"), 2).active()).isFalse();
	}

	@Test
	void whatIsSaidLaterMaySayTheSame() {
		assertThat(this.link.sameAs(new Link("c1", "e1", true, this.link.roles(), 99, 1, null))).isTrue();
		assertThat(this.link.sameAs(this.link.with("e2", this.link.roleIds(), 3))).isFalse();
		assertThat(this.link.sameAs(this.link.with("e1", List.of("reader", "admin"), 3))).isFalse();
		assertThat(this.link.sameAs(new Link("c1", "e1", false, this.link.roles(), 3, 3, "import-1"))).isFalse();
	}

	@Test
	@Behaviour("C4")
	void onlyAnActiveLinkHoldsItsRoles() {
		assertThat(this.link.holds("admin")).isTrue();
		assertThat(this.link.holds("signer")).isFalse();
		assertThat(new Link("c1", "e1", false, this.link.roles(), 3, 1, null).holds("admin")).isFalse();
	}

}
