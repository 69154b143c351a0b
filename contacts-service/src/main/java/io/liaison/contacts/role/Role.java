package io.liaison.contacts.role;

import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A role that contacts may have in an account.
 */
final class Role extends Aggregate<RoleDefinition> {

	Role(String id, @Nullable RoleDefinition state) {
		super(id, state);
	}

	static Role define(RoleDefinition definition) {
		Role role = new Role(definition.id(), null);
		role.become(definition, new RoleDefined());
		return role;
	}

	/** Takes what its holders may give where nothing was said of that yet. */
	void complete(RoleDefinition seed) {
		if (state().grants() == null) {
			become(state().granting(seed.granted()), new RoleDefined());
		}
	}

	RoleDefinition definition() {
		return state();
	}

	/** A role has this definition from now on. */
	record RoleDefined() {
	}

}
