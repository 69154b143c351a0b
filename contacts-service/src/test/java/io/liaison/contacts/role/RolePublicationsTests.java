package io.liaison.contacts.role;

import java.util.List;

import io.liaison.platform.command.Command;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.ContractSchemas;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RolePublicationsTests {

	@AutoClose
	private static final TestStore STORE = TestStore.fresh();

	private final AggregateStore<RoleDefinition, Role> roles = STORE.stores()
		.of("roles", RoleDefinition.class, Role::new, RolePublications.declared());

	@Test
	void aRoleThatCameIntoBeingTakesNothingAway() {
		RoleDefinition definition = new RoleDefinition("r", "Role", AccountSide.CUSTOMER, "LICENCE", 1, 0, null,
				List.of("a"), List.of(), List.of());
		this.roles.create(Command.random(), Role.define(definition));
		Document stored = STORE.database().getCollection("roles").find().first();
		assertThat(stored.get("ob", Document.class).getList("e", Document.class)).singleElement().satisfies((event) -> {
			assertThat(event.getString("topic")).isEqualTo(RolePublications.TOPIC).isNotEqualTo(Revocation.TOPIC);
			assertThat(ContractSchemas.violations(event.getString("type"), event.getString("data"))).isEmpty();
		});
	}

}
