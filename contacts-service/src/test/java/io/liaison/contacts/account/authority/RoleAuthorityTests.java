package io.liaison.contacts.account.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoleAuthorityTests {

	private static final RoleCatalogue CATALOGUE = new RoleCatalogue(
			List.of(role("primary", 1, List.of("contacts.manage"), "primary", "alternate", "reader"),
					role("alternate", 2, List.of("contacts.manage"), "primary", "alternate"),
					role("second", 2, List.of("contacts.manage")), role("reader", null, List.of("contacts.read")),
					role("owner", 1, List.of("contacts.manage", "operations.manage"), "owner", "staff"),
					role("staff", null, List.of("contacts.manage"), "staff")));

	static Stream<Arguments> ofCustomers() {
		return Stream.of(arguments("alternate", "other", Set.of("primary"), Set.of(), true),
				arguments("alternate", "other", Set.of(), Set.of("alternate"), true),
				arguments("alternate", "other", Set.of(), Set.of("reader"), false),
				arguments("alternate", "me", Set.of("alternate"), Set.of("primary"), false),
				arguments("alternate", "me", Set.of("alternate"), Set.of("alternate", "primary"), false),
				arguments("primary", "me", Set.of("primary"), Set.of("alternate"), true),
				arguments("primary", "me", Set.of("primary"), Set.of("primary", "reader"), false),
				arguments("second", "me", Set.of("second"), Set.of(), true),
				arguments("second", "me", Set.of("second"), Set.of("second", "reader"), false),
				arguments("second", "other", Set.of("primary"), Set.of("primary"), false),
				arguments("second", "other", Set.of("reader"), Set.of("reader"), true),
				arguments("second", "other", Set.of("reader"), Set.of(), false),
				arguments("second", "other", Set.of(), Set.of("member"), true),
				arguments(null, "other", Set.of(), Set.of("reader"), false));
	}

	@ParameterizedTest(name = "a {0} changes {1} from {2} to {3}: {4}")
	@MethodSource("ofCustomers")
	@Behaviour({ "S4", "C5" })
	void aCustomersAdminGivesAndTakesWhatTheOwnRolesGrant(String own, String contact, Set<String> before,
			Set<String> after, boolean allowed) {
		Caller caller = caller(Side.CUSTOMER, "contacts.manage");
		assertThat(allows(caller, AccountSide.CUSTOMER, own, contact, before, after)).isEqualTo(allowed);
	}

	static Stream<Arguments> ofStaff() {
		return Stream.of(arguments("staff", "other", Set.of(), Set.of("staff"), true),
				arguments("staff", "other", Set.of(), Set.of("owner"), false),
				arguments("staff", "other", Set.of("owner"), Set.of("staff"), false),
				arguments("staff", "other", Set.of("owner"), Set.of("owner"), false),
				arguments("staff", "me", Set.of("staff"), Set.of("staff", "owner"), false),
				arguments(null, "other", Set.of(), Set.of("staff"), false));
	}

	@ParameterizedTest(name = "{0} changes {1} from {2} to {3}: {4}")
	@MethodSource("ofStaff")
	@Behaviour("T6")
	void amongStaffNobodyReachesWhoMayMore(String own, String contact, Set<String> before, Set<String> after,
			boolean allowed) {
		Caller caller = caller(Side.PROVIDER, "contacts.manage");
		assertThat(allows(caller, AccountSide.PROVIDER, own, contact, before, after)).isEqualTo(allowed);
	}

	@ParameterizedTest
	@MethodSource("ofCustomers")
	void staffDecideAboutEveryCustomerButNotForThemselves(String own, String contact, Set<String> before,
			Set<String> after, boolean allowed) {
		// all that the roles give, as seeded staff have it
		Caller caller = caller(Side.PROVIDER, "contacts.manage", "contacts.read");
		boolean gainsRights = contact.equals("me") && !before.containsAll(after);
		assertThat(allows(caller, AccountSide.CUSTOMER, own, contact, before, after)).isEqualTo(!gainsRights);
	}

	private static boolean allows(Caller caller, AccountSide side, String own, String contact, Set<String> before,
			Set<String> after) {
		List<String> ownRoles = (own != null) ? List.of(own) : List.of();
		try {
			new RoleAuthority(caller, side, ownRoles, CATALOGUE).requireChange(contact, before, after);
			return true;
		}
		catch (Refusal refusal) {
			assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
			return false;
		}
	}

	private static Caller caller(Side side, String... permissions) {
		return new Caller("subject", "me", "account", side, null, Set.of(permissions), null);
	}

	private static RoleDefinition role(String id, Integer rank, List<String> permissions, String... grants) {
		return new RoleDefinition(id, id, AccountSide.CUSTOMER, null, rank, 0, null, permissions, List.of(),
				List.of(grants));
	}

}
