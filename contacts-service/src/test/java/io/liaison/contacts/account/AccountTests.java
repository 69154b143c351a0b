package io.liaison.contacts.account;

import java.util.List;
import java.util.stream.IntStream;

import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.RoleAssignment;
import io.liaison.contacts.roster.RosterPlan;
import io.liaison.contacts.roster.operation.AddRoles;
import io.liaison.contacts.roster.operation.SetRoles;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountTests {

	private static final RoleCatalogue CATALOGUE = new RoleCatalogue(List.of(
			role("member", AccountSide.CUSTOMER, null, 0, null), role("one.admin", AccountSide.CUSTOMER, "ONE", 0, 1),
			role("one.required", AccountSide.CUSTOMER, "ONE", 1, null),
			role("two.other", AccountSide.CUSTOMER, "TWO", 0, null),
			role("provider.owner", AccountSide.PROVIDER, null, 1, null)));

	private final Account account = account("ONE");

	@Test
	@Behaviour("D26")
	void everyLinkOfACustomerCarriesTheRoleMember() {
		link("c1");
		assertThat(this.account.link("c1").orElseThrow().roleIds()).containsExactly("member");
	}

	@Test
	@Behaviour({ "S2", "C4" })
	void aRoleHasNoMoreHoldersThanItAllows() {
		link("c1", "one.admin");
		refused("role-limit-exceeded", () -> link("c2", "one.admin"));
		assertThat(this.account.link("c2")).isEmpty();
	}

	@Test
	@Behaviour({ "S5", "Q11", "Q12" })
	void rolesOfALinkAreReplacedAndThoseKeptKeepTheirAddress() {
		this.account.link(new SetRoles("c1", "e1", List.of("one.required")), CATALOGUE);
		this.account.link(new SetRoles("c1", "e2", List.of("one.required", "one.admin")), CATALOGUE);
		Link link = this.account.link("c1").orElseThrow();
		assertThat(link.emailId()).isEqualTo("e2");
		assertThat(link.roles()).containsExactly(new RoleAssignment("member", "e1"),
				new RoleAssignment("one.required", "e1"), new RoleAssignment("one.admin", "e2"));
	}

	@Test
	@Behaviour("D20")
	void leastNumbersAreInForceFromTheMomentTheyWereFirstMet() {
		link("c1");
		this.account.unlink("c1", CATALOGUE, this.account.settled());
		assertThat(this.account.settled()).isFalse();
		assertThat(this.account.vacancies(CATALOGUE)).containsExactly("one.required");
		link("c2", "one.required");
		assertThat(this.account.settled()).isTrue();
		refused("role-required", () -> this.account.unlink("c2", CATALOGUE, this.account.settled()));
		refused("role-required", () -> link("c2"));
		link("c3", "one.required");
		this.account.unlink("c2", CATALOGUE, this.account.settled());
		assertThat(this.account.vacancies(CATALOGUE)).isEmpty();
	}

	@Test
	@Behaviour({ "D20", "C10" })
	void rolesOfAnotherProgrammeOrSideDoNotApply() {
		refused("role-not-applicable", () -> link("c1", "two.other"));
		refused("role-not-applicable", () -> link("c1", "provider.owner"));
		refused("role-not-applicable", () -> link("c1", "no.such"));
	}

	@Test
	void anAccountHasAThousandContactsAtMost() {
		List<AddRoles> operations = IntStream.rangeClosed(0, 1_000)
			.mapToObj((i) -> new AddRoles("c" + i, null, List.of(), "import"))
			.toList();
		RosterPlan plan = this.account.plan(operations, CATALOGUE);
		assertThat(plan.broken().keySet()).containsExactly(1_000);
		assertThat(plan.broken().get(1_000)).extracting((rule) -> rule.refusal().type())
			.containsExactly("too-many-links");
		this.account.takeImported(plan);
		assertThat(this.account.links()).hasSize(1_000);
	}

	@Test
	void aFileAddsRolesAndTakesNoneAway() {
		link("c1", "one.admin");
		this.account.takeImported(
				this.account.plan(List.of(new AddRoles("c1", null, List.of("one.required"), "import")), CATALOGUE));
		assertThat(this.account.link("c1").orElseThrow().roleIds()).containsExactly("member", "one.admin",
				"one.required");
		assertThat(this.account.link("c1").orElseThrow().origin()).isNull();
	}

	@Test
	@Behaviour("C3")
	void anUnknownContactCannotBeUnlinked() {
		refused("not-found", () -> this.account.unlink("c1", CATALOGUE, this.account.settled()));
	}

	@Test
	void theProgrammeChangesOnlyWhenNobodyHoldsARoleOfTheOldOne() {
		link("c1", "one.admin");
		refused("roles-in-use", () -> change("TWO"));
		link("c1");
		change("TWO");
		assertThat(this.account.profile().programme()).isEqualTo("TWO");
		assertThat(this.account.settled()).isTrue();
		refused("unknown-programme", () -> change("THREE"));
	}

	@Test
	void aProvidersAccountIsNeitherInactiveNorInAProgramme() {
		Account provider = Account.openProvider("p", new AccountProfile("Firm", AccountType.COMPANY, "PROVIDER"),
				new AccountOwner("c1", "e1"), CATALOGUE);
		assertThat(provider.settled()).isTrue();
		assertThat(provider.link("c1").orElseThrow().roleIds()).containsExactly("provider.owner");
		refused("not-a-customer", () -> provider
			.change(new AccountProfile("Firm", AccountType.COMPANY, "PROVIDER", null, false), CATALOGUE));
		refused("role-required", () -> provider.unlink("c1", CATALOGUE, provider.settled()));
	}

	@Test
	void whatChangesNothingIsNoChange() {
		Account opened = account("ONE");
		opened.change(opened.profile(), CATALOGUE);
		assertThat(opened.profile().name()).isEqualTo("Acme");
		link("c1", "one.admin");
		Link before = this.account.link("c1").orElseThrow();
		link("c1", "one.admin");
		assertThat(this.account.link("c1").orElseThrow()).isSameAs(before);
	}

	@Test
	void anAccountIsFoundByItsNewName() {
		this.account.change(new AccountProfile("Beta", AccountType.FAMILY, "ONE", "Europe/Oslo", false), CATALOGUE);
		assertThat(this.account.search().words()).containsExactly("beta");
		assertThat(this.account.profile())
			.isEqualTo(new AccountProfile("Beta", AccountType.FAMILY, "ONE", "Europe/Oslo", false));
	}

	@Test
	@Behaviour("D20")
	void aNewProgrammeAsksForItsOwnLeastNumbers() {
		Account other = account("TWO");
		assertThat(other.settled()).isTrue();
		other.change(new AccountProfile("Acme", AccountType.COMPANY, "ONE"), CATALOGUE);
		assertThat(other.settled()).isFalse();
		assertThat(other.vacancies(CATALOGUE)).containsExactly("one.required");
	}

	@Test
	@Behaviour("D26")
	void onlyCustomersCarryTheRoleMember() {
		Account purchaser = Account.open("p", AccountSide.PURCHASER,
				new AccountProfile("Buyer", AccountType.COMPANY, "PURCHASER"), CATALOGUE, null);
		purchaser.link(new SetRoles("c1", null, List.of()), CATALOGUE);
		assertThat(purchaser.link("c1").orElseThrow().roleIds()).isEmpty();
	}

	@Test
	void aPlanChangesNothingUntilItIsTaken() {
		RosterPlan plan = this.account.plan(List.of(new AddRoles("c1", "e1", List.of("one.required"), "import")),
				CATALOGUE);
		assertThat(this.account.links()).isEmpty();
		assertThat(this.account.settled()).isFalse();
		this.account.takeImported(plan);
		assertThat(this.account.links()).isEqualTo(plan.roster().links());
		assertThat(this.account.settled()).isTrue();
	}

	@Test
	void aFileThatSaysNothingNewChangesNothing() {
		link("c1", "one.admin");
		List<Link> before = this.account.links();
		RosterPlan plan = this.account.plan(List.of(new AddRoles("c1", null, List.of("one.admin"), "import")),
				CATALOGUE);
		this.account.takeImported(plan);
		assertThat(plan.changed()).isEmpty();
		assertThat(this.account.links()).isSameAs(before);
	}

	private void change(String programme) {
		this.account.change(new AccountProfile("Acme", AccountType.COMPANY, programme), CATALOGUE);
	}

	private void link(String contactId, String... roles) {
		this.account.link(new SetRoles(contactId, null, List.of(roles)), CATALOGUE);
	}

	private static void refused(String type, Runnable act) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo(type));
	}

	private static Account account(String programme) {
		return Account.open("a", AccountSide.CUSTOMER, new AccountProfile("Acme", AccountType.COMPANY, programme),
				CATALOGUE, null);
	}

	private static RoleDefinition role(String id, AccountSide side, String programme, int min, Integer max) {
		return new RoleDefinition(id, id, side, programme, null, min, max, List.of(), List.of(), List.of());
	}

}
