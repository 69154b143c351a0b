package io.liaison.contacts.roster;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.operation.SetRoles;
import io.liaison.platform.testing.Behaviour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Behaviour("M16")
class ChosenPermissionsTests {

	private static final RosterTerms TERMS = Rosters.terms(false, role("admin", "read", "manage"),
			role("billing", "pay"));

	@Test
	void someOfARolesPermissionsAreChosen() {
		RosterPlan plan = plan(Rosters.EMPTY, Map.of("admin", List.of("read", "read")), "admin", "billing");
		assertThat(plan.broken()).isEmpty();
		assertThat(link(plan).chosen()).isEqualTo(Map.of("admin", List.of("read")));
		assertThat(link(plan).roles().getFirst().permitted(List.of("manage", "read"))).containsExactly("read");
		assertThat(link(plan).roles().getLast().permitted(List.of("pay"))).containsExactly("pay");
	}

	@Test
	void whatTheRoleDoesNotHaveIsRefusedAndNamed() {
		RosterPlan plan = plan(Rosters.EMPTY, Map.of("admin", List.of("read", "pay")), "admin", "billing");
		assertThat(plan.broken().get(0)).singleElement()
			.satisfies((rule) -> assertThat(rule.refusal().kind().status()).isEqualTo(422))
			.satisfies((rule) -> assertThat(rule.detail()).contains("pay", "admin"));
	}

	@Test
	void whoSaysNothingOfPermissionsLeavesThemAndWhoNamesNoneChoosesAll() {
		Roster before = plan(Rosters.EMPTY, Map.of("admin", List.of("read")), "admin").roster();
		assertThat(link(plan(before, null, "admin", "billing")).chosen()).containsOnlyKeys("admin");
		assertThat(link(plan(before, Map.of(), "admin")).chosen()).isEmpty();
		assertThat(link(plan(plan(before, null).roster(), null, "admin")).chosen()).isEmpty();
		assertThat(plan(before, null, "admin").changed()).isEmpty();
	}

	@Test
	void whatTheRoleHasLostMeanwhileDoesNotHinderAnotherChange() {
		Roster before = plan(Rosters.EMPTY, Map.of("admin", List.of("read", "manage")), "admin").roster();
		RosterTerms now = Rosters.terms(false, role("admin", "read"), role("billing", "pay"));
		assertThat(before.plan(List.of(new SetRoles("c", "e", List.of("admin", "billing"))), now, 2).broken())
			.isEmpty();
	}

	private static Link link(RosterPlan plan) {
		return plan.roster().link("c").orElseThrow();
	}

	private static RosterPlan plan(Roster before, @Nullable Map<String, List<String>> permissions, String... roles) {
		return before.plan(List.of(new SetRoles("c", "e", List.of(roles), permissions)), TERMS, 1);
	}

	private static RoleDefinition role(String id, String... permissions) {
		return new RoleDefinition(id, id, AccountSide.CUSTOMER, null, null, 0, null, List.of(permissions), List.of(),
				List.of());
	}

}
