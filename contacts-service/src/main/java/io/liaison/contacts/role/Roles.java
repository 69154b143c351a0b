package io.liaison.contacts.role;

import java.util.Comparator;
import java.util.List;

import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import org.springframework.stereotype.Repository;
import org.springframework.data.mongodb.core.query.Criteria;
import io.liaison.platform.store.Listed;

/**
 * All role definitions.
 */
@Repository
public class Roles {

	private final AggregateStore<RoleDefinition, Role> store;

	Roles(AggregateStores stores) {
		this.store = stores.of("roles", RoleDefinition.class, Role::new, RolePublications.declared());
	}

	/** The definitions as they are now. */
	public RoleCatalogue catalogue() {
		return new RoleCatalogue(this.store.all(RoleDefinition.class, new Criteria())
			.stream()
			.map(Listed::state)
			.sorted(Comparator.comparing(RoleDefinition::id))
			.toList());
	}

	Role get(String id) {
		return this.store.get(id);
	}

	/**
	 * Defines those that do not exist yet; the others stay as the provider made them,
	 * save for what they could not say when they were made.
	 */
	void seed(List<RoleDefinition> definitions) {
		this.store.createAll(Command.system("seed"), definitions.stream().map(Role::define).toList());
		definitions.forEach((seed) -> this.store.change(seed.id(),
				Command.system(Ids.derived("seed-grants", seed.id())), (role) -> role.complete(seed)));
	}

}
