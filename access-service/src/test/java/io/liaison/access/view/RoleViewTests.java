package io.liaison.access.view;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoleViewTests {

	@Test
	void aRoleGivesNothingWhereItDoesNotApply() {
		RoleView role = new RoleView("CUSTOMER", "LICENCE", List.of("a"), null, null, null);
		assertThat(role.permissionsIn(account("CUSTOMER", "LICENCE"))).containsExactly("a");
		assertThat(role.permissionsIn(account("CUSTOMER", "MANAGED"))).isEmpty();
		assertThat(role.permissionsIn(account("PROVIDER", "LICENCE"))).isEmpty();
		assertThat(new RoleView("CUSTOMER", null, List.of("a"), null, null, null)
			.permissionsIn(account("CUSTOMER", "MANAGED"))).containsExactly("a");
	}

	private static AccountView account(String side, String programme) {
		return new AccountView("n", side, programme, true, null, List.of(), null);
	}

}
