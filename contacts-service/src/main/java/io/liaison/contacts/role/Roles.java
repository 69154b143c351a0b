package io.liaison.contacts.role;

import java.util.Comparator;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;
import org.springframework.stereotype.Repository;

/**
 * All role definitions.
 */
@Repository
public class Roles {

	// data that the provider defines by hand; more would be a defect
	private static final int MOST = 1_000;

	private final AggregateStore<RoleDefinition, Role> store;

	Roles(AggregateStores stores) {
		this.store = stores.of("roles", RoleDefinition.class, Role::new, new RolePublications());
	}

	/** The definitions as they are now. */
	public RoleCatalogue catalogue() {
		return new RoleCatalogue(this.store.list(Filters.empty(), Sorts.ascending("_id"), MOST)
			.stream()
			.map(Role::definition)
			.sorted(Comparator.comparing(RoleDefinition::id))
			.toList());
	}

	Role get(String id) {
		return this.store.get(id);
	}

	/**
	 * Defines those that do not exist yet; the others stay as the provider made them.
	 */
	void seed(List<RoleDefinition> definitions) {
		this.store.createAll(Command.system("seed"), definitions.stream().map(Role::define).toList());
	}

}
