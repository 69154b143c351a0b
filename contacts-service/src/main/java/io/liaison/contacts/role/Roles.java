package io.liaison.contacts.role;

import java.util.Comparator;
import java.util.function.Consumer;

import io.liaison.contacts.role.RoleSeed.ShippedRoles;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Listed;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

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

	public Role get(String id) {
		return this.store.get(id);
	}

	public Role create(Command command, RoleDefinition definition) {
		return this.store.create(command, Role.define(definition));
	}

	public Role change(String id, Command command, Consumer<Role> decision) {
		return this.store.change(id, command, decision);
	}

	/**
	 * Defines those that do not exist yet; of the others, what the provider has not
	 * decided otherwise becomes what is shipped.
	 */
	void ship(ShippedRoles shipped) {
		int edition = shipped.edition();
		this.store.createAll(Command.system("seed"),
				shipped.roles().stream().map((role) -> Role.ship(role, edition)).toList());
		shipped.roles()
			.forEach((now) -> this.store.change(now.id(),
					Command.system(Ids.derived("ship", now.id(), String.valueOf(edition))),
					(role) -> role.take(now, edition)));
	}

}
