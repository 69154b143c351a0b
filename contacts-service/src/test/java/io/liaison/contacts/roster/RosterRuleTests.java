package io.liaison.contacts.roster;

import java.util.List;

import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.BrokenRule.Reason;
import io.liaison.contacts.roster.RosterRule.Step;
import io.liaison.contacts.roster.operation.SetActive;
import io.liaison.contacts.roster.operation.SetRoles;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static io.liaison.contacts.roster.Rosters.link;
import static io.liaison.contacts.roster.Rosters.of;
import static io.liaison.contacts.roster.Rosters.ofMany;
import static io.liaison.contacts.roster.Rosters.role;
import static io.liaison.contacts.roster.Rosters.terms;
import static org.assertj.core.api.Assertions.assertThat;

class RosterRuleTests {

	private static final RoleDefinition ADMIN = role("admin", 1, 2);

	@Test
	@Behaviour({ "D20", "C10" })
	void onlyRolesThatTheAccountHasAreGiven() {
		Roster after = new Roster(List.of(link("c1", "admin", "other", "another")));
		assertThat(broken(RosterRule.ROLES_APPLY, of(), after, terms(false, ADMIN)))
			.containsExactly(Reason.ROLE_NOT_APPLICABLE, Reason.ROLE_NOT_APPLICABLE);
		assertThat(broken(RosterRule.ROLES_APPLY, of(), of("c1", "admin"), terms(false, ADMIN))).isEmpty();
	}

	@Test
	void aRoleThatNoLongerAppliesDoesNotHoldUpTheOthers() {
		Roster before = of("old", "gone");
		assertThat(broken(RosterRule.ROLES_APPLY, before, before.with(link("c1", "admin")), terms(false, ADMIN)))
			.isEmpty();
	}

	@Test
	@Behaviour("C3")
	void whoHoldsSuchARoleMayChangeAndBeTakenOutOfUseButNotComeBackWithIt() {
		Roster before = of("c1", "gone");
		Roster inactive = new SetActive("c1", false).on(before, terms(false, ADMIN), 2);
		assertThat(
				broken(RosterRule.ROLES_APPLY, before, before.with(link("c1", "gone", "admin")), terms(false, ADMIN)))
			.isEmpty();
		assertThat(broken(RosterRule.ROLES_APPLY, before, inactive, terms(false, ADMIN))).isEmpty();
		assertThat(broken(RosterRule.ROLES_APPLY, inactive, before, terms(false, ADMIN)))
			.containsExactly(Reason.ROLE_NOT_APPLICABLE);
	}

	@Test
	void whoLeavesNeedsNoRoleThatApplies() {
		Roster before = of("c1", "gone");
		assertThat(broken(RosterRule.ROLES_APPLY, before, before.without("c1"), terms(false, ADMIN))).isEmpty();
	}

	@Test
	void theThousandAndFirstContactIsOneTooMany() {
		assertThat(broken(RosterRule.NOT_TOO_MANY_LINKS, ofMany(999), ofMany(1_000), terms(false))).isEmpty();
		assertThat(broken(RosterRule.NOT_TOO_MANY_LINKS, ofMany(1_000), ofMany(1_001), terms(false)))
			.containsExactly(Reason.TOO_MANY_LINKS);
	}

	@Test
	void aRosterThatIsTooLargeMayChangeAndShrink() {
		assertThat(broken(RosterRule.NOT_TOO_MANY_LINKS, ofMany(1_005), ofMany(1_005), terms(false))).isEmpty();
		assertThat(broken(RosterRule.NOT_TOO_MANY_LINKS, ofMany(1_005), ofMany(1_004), terms(false))).isEmpty();
	}

	@Test
	@Behaviour({ "S2", "C4" })
	void aRoleHasNoMoreHoldersThanItAllows() {
		Roster one = of("c1", "admin");
		Roster two = of("c1", "admin", "c2", "admin");
		Roster three = of("c1", "admin", "c2", "admin", "c3", "admin");
		assertThat(broken(RosterRule.NOT_TOO_MANY_HOLDERS, one, two, terms(true, ADMIN))).isEmpty();
		assertThat(broken(RosterRule.NOT_TOO_MANY_HOLDERS, two, three, terms(false, ADMIN)))
			.containsExactly(Reason.ROLE_LIMIT_EXCEEDED);
	}

	@Test
	void aRoleWithoutGreatestNumberHasAnyNumberOfHolders() {
		assertThat(broken(RosterRule.NOT_TOO_MANY_HOLDERS, of(), of("c1", "free", "c2", "free"),
				terms(true, role("free", 0, null))))
			.isEmpty();
	}

	@Test
	void aLimitThatIsExceededAlreadyDoesNotStopTheWayBack() {
		Roster four = of("c1", "admin", "c2", "admin", "c3", "admin", "c4", "admin");
		assertThat(broken(RosterRule.NOT_TOO_MANY_HOLDERS, four, four.without("c4"), terms(true, ADMIN))).isEmpty();
		assertThat(broken(RosterRule.NOT_TOO_MANY_HOLDERS, four, four.with(link("c5")), terms(true, ADMIN))).isEmpty();
	}

	@Test
	@Behaviour({ "C4", "Q15" })
	void holdersOfInactiveLinksDoNotCount() {
		Roster inactive = new Roster(
				List.of(new Link("c1", null, false, List.of(new RoleAssignment("one", null)), 1, 1, null)));
		assertThat(broken(RosterRule.NOT_TOO_MANY_HOLDERS, inactive, inactive.with(link("c2", "one")),
				terms(true, role("one", 0, 1))))
			.isEmpty();
	}

	@Test
	@Behaviour({ "D20", "Q17" })
	void aRequiredRoleDoesNotFallVacantOnceTheAccountIsSettled() {
		Roster one = of("c1", "admin");
		assertThat(broken(RosterRule.NOT_TOO_FEW_HOLDERS, one, one.without("c1"), terms(true, ADMIN)))
			.containsExactly(Reason.ROLE_REQUIRED);
		assertThat(broken(RosterRule.NOT_TOO_FEW_HOLDERS, one, one.without("c1"), terms(false, ADMIN))).isEmpty();
	}

	@Test
	void aRequiredRoleThatIsVacantAlreadyDoesNotStopOtherChanges() {
		Roster none = of("c1", "reader");
		assertThat(broken(RosterRule.NOT_TOO_FEW_HOLDERS, none, none.without("c1"), terms(true, ADMIN))).isEmpty();
	}

	@Test
	void anOperationThatBreaksSeveralRulesIsToldAllOfThem() {
		RosterTerms terms = terms(true, ADMIN, role("single", 0, 1));
		RosterPlan plan = of("c1", "admin", "c2", "single")
			.plan(List.of(new SetRoles("c1", null, List.of("single", "unknown"))), terms, 2);
		assertThat(plan.broken().get(0)).extracting(BrokenRule::reason)
			.containsExactly(Reason.ROLE_NOT_APPLICABLE, Reason.ROLE_LIMIT_EXCEEDED, Reason.ROLE_REQUIRED);
	}

	private static List<Reason> broken(RosterRule rule, Roster before, Roster after, RosterTerms terms) {
		return rule.broken(new Step(before, after, "c1", terms)).map(BrokenRule::reason).toList();
	}

}
