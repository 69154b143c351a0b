package io.liaison.contacts.role.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Nobody hands out more than they have, to others or to themselves. */
class RoleEditingTests {

	private static final RoleDefinition OWNER = role("provider.owner", 1, List.of("a", "b", "roles.manage"),
			"provider.owner", "editor");

	private static final RoleDefinition EDITOR = role("editor", 3, List.of("a", "roles.manage"), "editor", "helper");

	private static final RoleDefinition HELPER = role("helper", null, List.of("a"));

	private static final RoleDefinition OUTSIDE = role("outside", null, List.of("a"));

	private static final RoleDefinition CLIENT = new RoleDefinition("client", "Client", AccountSide.CUSTOMER, null,
			null, 0, null, List.of("a"), List.of(), List.of());

	private final RoleCatalogue catalogue = new RoleCatalogue(List.of(OWNER, EDITOR, HELPER, OUTSIDE, CLIENT));

	@Test
	@Behaviour("D25")
	void aPermissionThatTheEditorLacksIsNotHandedOut() {
		refused(editor(), null, role("new", null, List.of("b")));
		refused(editor(), HELPER, role("helper", null, List.of("a", "b")));
		refused(editor(), CLIENT, client("a", "b"));
		refused(owner(), HELPER, role("helper", null, List.of("c")));
		allowed(editor(), CLIENT, client());
		allowed(editor(), HELPER, role("helper", null, List.of("roles.manage")));
	}

	@Test
	@Behaviour("D25")
	void aRoleThatHasMoreIsOutOfReach() {
		refused(editor(), OWNER, role("provider.owner", 1, List.of("a"), "provider.owner", "editor"));
		refused(editor(), OUTSIDE, role("outside", 4, List.of("a")));
	}

	@Test
	@Behaviour("D25")
	void nobodyGrantsMoreRolesThanTheirOwnRolesDo() {
		refused(editor(), EDITOR, role("editor", 3, List.of("a", "roles.manage"), "editor", "helper", "outside"));
		refused(editor(), null, role("new", null, List.of(), "outside"));
		allowed(editor(), HELPER, role("helper", null, List.of("a"), "helper"));
	}

	@Test
	@Behaviour("D25")
	void nobodyRaisesTheirOwnRole() {
		refused(editor(), EDITOR, role("editor", 2, List.of("a", "roles.manage"), "editor", "helper"));
		allowed(editor(), EDITOR, role("editor", 4, List.of("a", "roles.manage"), "editor", "helper"));
		allowed(editor(), HELPER, role("helper", 2, List.of("a")));
	}

	@Test
	void anOwnerDecidesAboutEveryRoleOfTheProviders() {
		allowed(owner(), OUTSIDE, role("outside", null, List.of("b")));
		allowed(owner(), OWNER,
				role("provider.owner", 1, List.of("a", "b", "roles.manage"), "provider.owner", "editor", "outside"));
	}

	@Test
	void aSystemIsBoundByItsPermissionsAlone() {
		RoleEditing system = new RoleEditing(
				new Caller("system", null, null, Side.SYSTEM, null, Set.of("a", "roles.manage"), null), List.of(),
				this.catalogue);
		allowed(system, OUTSIDE, role("outside", 1, List.of(), "helper"));
		refused(system, OUTSIDE, role("outside", 1, List.of("b")));
	}

	private static void allowed(RoleEditing editing, @Nullable RoleDefinition before, RoleDefinition after) {
		assertThatCode(() -> editing.require(before, after)).doesNotThrowAnyException();
	}

	private static void refused(RoleEditing editing, @Nullable RoleDefinition before, RoleDefinition after) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> editing.require(before, after))
			.satisfies((refusal) -> org.assertj.core.api.Assertions.assertThat(refusal.kind())
				.isEqualTo(Refusal.Kind.FORBIDDEN));
	}

	private RoleEditing editor() {
		return editing(EDITOR);
	}

	private RoleEditing owner() {
		return editing(OWNER);
	}

	private RoleEditing editing(RoleDefinition held) {
		Caller caller = Tokens.caller(Side.PROVIDER, "me", "provider", held.permissions().toArray(String[]::new));
		return new RoleEditing(caller, List.of(held.id()), this.catalogue);
	}

	private static RoleDefinition client(String... permissions) {
		return new RoleDefinition("client", "Client", AccountSide.CUSTOMER, null, null, 0, null, List.of(permissions),
				List.of(), List.of());
	}

	private static RoleDefinition role(String id, @Nullable Integer rank, List<String> permissions, String... grants) {
		return new RoleDefinition(id, id, AccountSide.PROVIDER, null, rank, 0, null, permissions, List.of(),
				Arrays.asList(grants));
	}

}
