package io.liaison.contacts.role;

import java.util.List;
import java.util.Set;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoleCatalogueTests {

	private final RoleCatalogue catalogue = new RoleCatalogue(
			List.of(role("member", "Member", AccountSide.CUSTOMER, null, "tickets.open"),
					role("one.admin", "Chief Admin", AccountSide.CUSTOMER, "ONE", "contacts.read", "contacts.manage"),
					role("two.admin", "Other Admin", AccountSide.CUSTOMER, "TWO", "contacts.read"),
					role("provider.staff", "Staff", AccountSide.PROVIDER, "INTERNAL", "accounts.manage")));

	@Test
	@Behaviour({ "D20", "C10" })
	void anAccountHasTheRolesOfItsSideAndProgrammeAndThoseOfAllProgrammes() {
		assertThat(this.catalogue.applicable(AccountSide.CUSTOMER, "ONE")).extracting(RoleDefinition::id)
			.containsExactly("member", "one.admin");
		assertThat(this.catalogue.applicable(AccountSide.CUSTOMER, "NONE")).extracting(RoleDefinition::id)
			.containsExactly("member");
		assertThat(this.catalogue.applicable(AccountSide.PURCHASER, "ONE")).isEmpty();
	}

	@Test
	@Behaviour("D20")
	void programmesAreThoseThatACustomersRoleBelongsTo() {
		assertThat(this.catalogue.programmes()).containsExactlyInAnyOrder("ONE", "TWO");
		assertThatCode(() -> this.catalogue.requireProgramme("ONE")).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "one", "INTERNAL", "", "THREE" })
	void anotherProgrammeIsRefusedNamingThoseThereAre(String programme) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.catalogue.requireProgramme(programme))
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo("unknown-programme"))
			.satisfies((refusal) -> assertThat(refusal.detail()).contains("ONE, TWO"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "one.admin", "ONE.Admin", "admin", "Chief Admin", "chief admin" })
	void aRoleIsNamedByIdShortIdOrName(String text) {
		assertThat(this.catalogue.named(text, AccountSide.CUSTOMER, "ONE")).map(RoleDefinition::id)
			.hasValue("one.admin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "two.admin", "Other Admin", "provider.staff", "adm", "" })
	void aRoleOfAnotherAccountIsNotMeant(String text) {
		assertThat(this.catalogue.named(text, AccountSide.CUSTOMER, "ONE")).isEmpty();
	}

	@Test
	void theSameShortIdIsTheRoleOfTheAccountsOwnProgramme() {
		assertThat(this.catalogue.named("admin", AccountSide.CUSTOMER, "TWO")).map(RoleDefinition::id)
			.hasValue("two.admin");
	}

	@Test
	void permissionsOfSeveralRolesAreTheirUnion() {
		assertThat(this.catalogue.permissions(Set.of("member", "one.admin", "two.admin")))
			.containsExactlyInAnyOrder("tickets.open", "contacts.read", "contacts.manage");
		assertThat(this.catalogue.permissions(List.of("unknown"))).isEmpty();
	}

	private static RoleDefinition role(String id, String name, AccountSide side, String programme,
			String... permissions) {
		return new RoleDefinition(id, name, side, programme, null, 0, null, List.of(permissions), List.of(), List.of());
	}

}
