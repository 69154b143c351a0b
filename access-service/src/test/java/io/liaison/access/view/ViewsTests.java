package io.liaison.access.view;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a view must tell that rights shrank. */
class ViewsTests {

	@Test
	void anAccountShrinksWhenALinkOrARoleGoes() {
		AccountState before = account(true, link(true, "member", "admin"));
		assertThat(before.shrinksTo(account(true, link(true, "member")))).isTrue();
		assertThat(before.shrinksTo(account(true, link(false, "member", "admin")))).isTrue();
		assertThat(before.shrinksTo(account(true))).isTrue();
		assertThat(before.shrinksTo(account(false, link(true, "member", "admin")))).isTrue();
		assertThat(before.shrinksTo(account(true, link(true, "member", "admin", "more")))).isFalse();
		assertThat(account(true, link(false, "admin")).shrinksTo(account(true))).isFalse();
		assertThat(account(false, link(true, "admin")).shrinksTo(account(true))).isFalse();
	}

	@Test
	void aProgrammeOrSideThatChangesShrinks() {
		AccountState before = account(true);
		assertThat(before.shrinksTo(new AccountState(2, "n", "CUSTOMER", "MANAGED", true, null, List.of()))).isTrue();
		assertThat(before.shrinksTo(new AccountState(2, "n", "PURCHASER", "LICENCE", true, null, List.of()))).isTrue();
	}

	@Test
	void aRoleShrinksWhenAPermissionGoesOrItAppliesToLess() {
		RoleState before = role(null, "a", "b");
		assertThat(before.shrinksTo(role(null, "a"))).isTrue();
		assertThat(before.shrinksTo(role("LICENCE", "a", "b"))).isTrue();
		assertThat(before.shrinksTo(role(null, "a", "b", "c"))).isFalse();
		assertThat(role("LICENCE", "a").shrinksTo(role(null, "a"))).isFalse();
		assertThat(RoleState.UNKNOWN.shrinksTo(before)).isFalse();
	}

	@Test
	void aRoleGivesNothingWhereItDoesNotApply() {
		RoleView role = new RoleView("r", role("LICENCE", "a"));
		assertThat(role.permissionsIn(new AccountView("x", account(true)))).containsExactly("a");
		assertThat(role.permissionsIn(
				new AccountView("x", new AccountState(1, "n", "CUSTOMER", "MANAGED", true, null, List.of()))))
			.isEmpty();
		assertThat(role.permissionsIn(
				new AccountView("x", new AccountState(1, "n", "PROVIDER", "LICENCE", true, null, List.of()))))
			.isEmpty();
	}

	private static AccountState account(boolean active, AccountLink... links) {
		return new AccountState(1, "n", "CUSTOMER", "LICENCE", active, null, List.of(links));
	}

	private static AccountLink link(boolean active, String... roles) {
		return new AccountLink("contact", active, List.of(roles));
	}

	private static RoleState role(String programme, String... permissions) {
		return new RoleState(1, "CUSTOMER", programme, List.of(permissions));
	}

}
