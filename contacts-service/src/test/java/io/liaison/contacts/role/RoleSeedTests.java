package io.liaison.contacts.role;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import io.liaison.contacts.role.RoleSeed.ShippedRoles;
import io.liaison.platform.command.Ids;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RoleSeedTests {

	private final RoleCatalogue catalogue = catalogue();

	@Test
	@Behaviour({ "S2", "C4" })
	void aLicenceAccountHasAtMostOnePrimaryAndOneAlternateAdmin() {
		assertThat(role("licence.primary-admin").maxHolders()).isEqualTo(1);
		assertThat(role("licence.alternate-admin").maxHolders()).isEqualTo(1);
	}

	@Test
	@Behaviour({ "Q10", "Q15" })
	void aServicePortalAccountHasTheSixJobRolesAndRequiresManagement() {
		assertThat(this.catalogue.applicable(AccountSide.CUSTOMER, "SERVICE_PORTAL")).extracting(RoleDefinition::name)
			.containsExactlyInAnyOrder("Member", "Agreement", "Application", "Cust. Admin.", "Financial", "Management",
					"Technical");
		assertThat(role("service-portal.management").minHolders()).isEqualTo(1);
	}

	@Test
	@Behaviour({ "M20", "M21" })
	void aManagedAccountRequiresAReportRecipientAndAnInvoiceContact() {
		assertThat(role("managed.report-recipient").minHolders()).isEqualTo(1);
		assertThat(role("managed.invoice-contact").minHolders()).isEqualTo(1);
	}

	@Test
	@Behaviour({ "S1", "Q4", "C5" })
	void onlyRolesWithAuthorityManageContacts() {
		assertThat(this.catalogue.roles().stream().filter((role) -> role.side() == AccountSide.CUSTOMER)).allSatisfy(
				(role) -> assertThat(role.permissions().contains("contacts.manage")).isEqualTo(role.rank() != null));
	}

	@Test
	@Behaviour("C10")
	void noRoleOfACustomerGivesWhatIsTheProvidersAlone() {
		assertThat(this.catalogue.roles().stream().filter((role) -> role.side() == AccountSide.CUSTOMER))
			.allSatisfy((role) -> assertThat(role.permissions()).doesNotContain("accounts.manage", "imports.run",
					"operations.manage", "tickets.answer", "links.mint"));
	}

	@Test
	@Behaviour({ "S4", "C5" })
	void whoMayGiveAndTakeRolesIsData() {
		assertThat(List.of(role("licence.primary-admin"), role("licence.alternate-admin")))
			.allSatisfy((role) -> assertThat(role.granted()).containsExactlyInAnyOrder("licence.primary-admin",
					"licence.alternate-admin"));
		assertThat(role("service-portal.management").granted())
			.containsExactlyInAnyOrderElementsOf(role("service-portal.cust-admin").granted())
			.hasSize(6);
		assertThat(role("managed.primary-authority").granted()).hasSize(4);
		assertThat(role("managed.secondary-authority").granted()).isEmpty();
		assertThat(role("provider.staff").granted()).doesNotContain("provider.owner");
		assertThat(this.catalogue.roles())
			.allSatisfy((role) -> assertThat(this.catalogue.roles()).extracting(RoleDefinition::id)
				.containsAll(role.granted()));
	}

	@Test
	void aRoleIsNamedByIdByShortIdAndByName() {
		for (String name : List.of("licence.primary-admin", "Primary-Admin", "primary admin")) {
			assertThat(this.catalogue.named(name, AccountSide.CUSTOMER, "LICENCE")).isPresent();
		}
		assertThat(this.catalogue.named("management", AccountSide.CUSTOMER, "LICENCE")).isEmpty();
		assertThat(this.catalogue.programmes()).containsExactlyInAnyOrder("LICENCE", "SERVICE_PORTAL", "PRACTICE",
				"MANAGED");
	}

	@Test
	@Behaviour("C10")
	void everyPermissionIsOneOfItsSideAndAnOwnerHasThemAll() {
		assertThat(this.catalogue.roles())
			.allSatisfy((role) -> assertThat(Permissions.of(role.side())).containsAll(role.permissions()));
		assertThat(role("provider.owner").permissions())
			.containsExactlyInAnyOrderElementsOf(Permissions.of(AccountSide.PROVIDER));
	}

	@Test
	void inEveryProgrammeSomebodyIsToldThatStaffLookedAtThePortal() {
		assertThat(this.catalogue.roles().stream().map(RoleDefinition::programme).filter(Objects::nonNull))
			.contains("PRACTICE")
			.allSatisfy((programme) -> assertThat(this.catalogue.roles())
				.anyMatch((role) -> programme.equals(role.programme()) && role.automaticMails().contains("viewed-as")));
	}

	@Test
	void whoeverChangesWhatIsShippedRaisesTheEdition() throws IOException {
		ShippedRoles shipped = RoleSeed.shipped();
		String content = JsonMapper.shared().writeValueAsString(shipped.roles());
		assertThat(shipped.edition() + " " + Ids.derived(content))
			.as("raise the edition, or installations will not take the change")
			.isEqualTo("5 F2tBqm23qtKv7Ae0sbcKFv");
	}

	private RoleDefinition role(String id) {
		return this.catalogue.roles().stream().filter((role) -> role.id().equals(id)).findFirst().orElseThrow();
	}

	private static RoleCatalogue catalogue() {
		try {
			return new RoleCatalogue(RoleSeed.shipped().roles());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
