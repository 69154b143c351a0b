package io.liaison.contacts.role.editing;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RoleRulesTests {

	private static final RoleDefinition ADMIN = new RoleDefinition("one.admin", "Admin", AccountSide.CUSTOMER, "ONE", 1,
			0, 1, List.of("contacts.manage", "unknown.long-ago"), List.of(), List.of("one.admin", "gone"));

	private static final RoleDefinition MEMBER = new RoleDefinition("member", "Member", AccountSide.CUSTOMER, null,
			null, 0, null, List.of("tickets.open"), List.of(), List.of());

	private static final RoleDefinition OTHER = new RoleDefinition("two.admin", "Other", AccountSide.CUSTOMER, "TWO",
			null, 0, null, List.of(), List.of(), List.of());

	private static final RoleDefinition OWNER = new RoleDefinition("provider.owner", "Owner", AccountSide.PROVIDER,
			null, 1, 1, null, List.of("operations.manage", "roles.manage"), List.of(), List.of("provider.owner"));

	private final RoleRules rules = new RoleRules(new RoleCatalogue(List.of(ADMIN, MEMBER, OTHER, OWNER)));

	static Stream<Arguments> wrong() {
		return Stream.of(arguments(ADMIN, "{\"permissions\":[\"contacts.read\",\"nonsense\"]}", "/permissions/1"),
				arguments(ADMIN, "{\"permissions\":[\"accounts.manage\"]}", "/permissions/0"),
				arguments(ADMIN, "{\"permissions\":[\"contacts.read\",\"contacts.read\"]}", "/permissions/1"),
				arguments(ADMIN, "{\"grants\":[\"member\",\"two.admin\"]}", "/grants/1"),
				arguments(ADMIN, "{\"grants\":[\"provider.owner\"]}", "/grants/0"),
				arguments(ADMIN, "{\"grants\":[\"nobody\"]}", "/grants/0"),
				arguments(ADMIN, "{\"programme\":\"TWO\"}", "/grants/0,/grants/1"),
				arguments(ADMIN, "{\"programme\":\"two words\"}", "/programme,/grants/0,/grants/1"),
				arguments(OWNER, "{\"programme\":\"ONE\"}", "/programme"),
				arguments(ADMIN, "{\"minHolders\":2}", "/minHolders"),
				arguments(ADMIN, "{\"name\":\"A\\nB\"}", "/name"),
				arguments(ADMIN, "{\"automaticMails\":[\"ticket opened\"]}", "/automaticMails/0"),
				arguments(ADMIN, "{\"minHolders\":3,\"permissions\":[\"x\"],\"grants\":[\"y\"]}",
						"/minHolders,/permissions/0,/grants/0"));
	}

	@ParameterizedTest
	@MethodSource("wrong")
	@Behaviour("C4")
	void allThatIsWrongIsNamedTogether(RoleDefinition before, String patch, String pointers) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.rules.require(before, after(before, patch)))
			.satisfies((refusal) -> assertThat(
					String.join(",", refusal.errors().stream().map(FieldError::pointer).toList()))
				.isEqualTo(pointers));
	}

	static Stream<Arguments> needed() {
		return Stream.of(arguments(OWNER, "{\"permissions\":[\"operations.manage\"]}", "roles.manage"),
				arguments(OWNER, "{\"minHolders\":0}", "least one"), arguments(OWNER, "{\"grants\":[]}", "owners"),
				arguments(MEMBER, "{\"programme\":\"ONE\"}", "no programme"),
				arguments(MEMBER, "{\"maxHolders\":1}", "no limits"),
				arguments(MEMBER, "{\"minHolders\":1}", "no limits"), arguments(ADMIN, "{\"name\":\"MEMBER\"}", "name"),
				arguments(OTHER, "{\"programme\":null,\"name\":\"admin\"}", "name"));
	}

	@ParameterizedTest
	@MethodSource("needed")
	@Behaviour({ "D25", "D26" })
	void whatTheInstallationNeedsStays(RoleDefinition before, String patch, String told) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.rules.require(before, after(before, patch)))
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT))
			.satisfies((refusal) -> assertThat(refusal.detail()).contains(told));
	}

	@Test
	void whatWasStoredOtherwiseDoesNotHinderAnotherChange() {
		assertThatCode(() -> this.rules.require(ADMIN, after(ADMIN, "{\"name\":\"Chief\",\"rank\":null}")))
			.doesNotThrowAnyException();
	}

	@Test
	void theSameNameIsFreeInAnotherProgramme() {
		assertThatCode(() -> this.rules.require(OTHER, after(OTHER, "{\"name\":\"Admin\"}")))
			.doesNotThrowAnyException();
	}

	private static RoleDefinition after(RoleDefinition before, String patch) {
		return new RoleChange(JsonMapper.shared().readTree(patch)).of(before);
	}

}
