package io.liaison.contacts.role;

import java.util.List;

import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A role that contacts may have in an account.
 */
public final class Role extends Aggregate<RoleDefinition> {

	Role(String id, @Nullable RoleDefinition state) {
		super(id, state);
	}

	static Role define(RoleDefinition definition) {
		Role role = new Role(definition.id(), null);
		role.become(definition, new RoleDefined());
		return role;
	}

	/** A role that Liaison comes with. */
	static Role ship(RoleDefinition definition, int edition) {
		return define(definition.as(new Shipped(edition, List.of())));
	}

	/**
	 * Takes what Liaison ships now, save for what the provider has decided otherwise. An
	 * instance of an earlier version takes nothing back.
	 */
	void take(RoleDefinition now, int edition) {
		Shipped before = (state().shipped() != null) ? state().shipped() : new Shipped(0, List.of());
		if (edition > before.edition()) {
			decide(new Shipped(edition, before.edited()).over(state(), now));
		}
	}

	/** Takes what the provider decides. */
	public void change(RoleDefinition wanted) {
		List<String> changed = Shipped.different(state(), wanted);
		if (!changed.isEmpty()) {
			Shipped shipped = state().shipped();
			decide((shipped != null) ? wanted.as(shipped.deciding(changed)) : wanted);
		}
	}

	public RoleDefinition definition() {
		return state();
	}

	private void decide(RoleDefinition next) {
		if (Shipped.different(state(), next).isEmpty()) {
			become(next);
		}
		else {
			become(next, new RoleDefined());
		}
	}

	/** A role has this definition from now on. */
	record RoleDefined() {
	}

}
