package io.liaison.contacts.role;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.role.RolePublications.RoleData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every kind of change of a role, and whether it takes rights away. */
class RoleRevocationRuleTests {

	private static final RoleDefinition BEFORE = role(AccountSide.CUSTOMER, "LICENCE", "a", "b");

	private static final RoleDefinition EVERYWHERE = role(AccountSide.CUSTOMER, null, "a", "b");

	static Stream<Arguments> changes() {
		return Stream.of(arguments("nothing", BEFORE, BEFORE, false),
				arguments("nothing", EVERYWHERE, EVERYWHERE, false),
				arguments("another side", BEFORE, role(AccountSide.PURCHASER, "LICENCE", "a", "b"), true),
				arguments("another programme", BEFORE, role(AccountSide.CUSTOMER, "MANAGED", "a", "b"), true),
				arguments("in one programme only", EVERYWHERE, BEFORE, true),
				arguments("in every programme", BEFORE, EVERYWHERE, false),
				arguments("a permission gone", BEFORE, role(AccountSide.CUSTOMER, "LICENCE", "a"), true),
				arguments("a permission in place of another", BEFORE, role(AccountSide.CUSTOMER, "LICENCE", "a", "c"),
						true),
				arguments("all permissions gone", BEFORE, role(AccountSide.CUSTOMER, "LICENCE"), true),
				arguments("a permission more", BEFORE, role(AccountSide.CUSTOMER, "LICENCE", "a", "b", "c"), false),
				arguments("permissions in another order", BEFORE, role(AccountSide.CUSTOMER, "LICENCE", "b", "a"),
						false),
				arguments("another name, rank, limits and mails", BEFORE, new RoleDefinition("r", "Other",
						AccountSide.CUSTOMER, "LICENCE", 3, 1, 2, List.of("a", "b"), List.of("mail"), List.of()),
						false));
	}

	@ParameterizedTest(name = "{0}: {3}")
	@MethodSource("changes")
	void whatTakesRightsAwayRevokes(String change, RoleDefinition before, RoleDefinition after, boolean revokes) {
		assertThat(RoleRevocationRule.revokes(RoleData.of(before), RoleData.of(after))).isEqualTo(revokes);
	}

	private static RoleDefinition role(AccountSide side, @Nullable String programme, String... permissions) {
		return new RoleDefinition("r", "Role", side, programme, null, 0, null, List.of(permissions), List.of(),
				List.of());
	}

}
