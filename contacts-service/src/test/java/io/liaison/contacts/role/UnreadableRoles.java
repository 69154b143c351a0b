package io.liaison.contacts.role;

import java.time.Duration;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.AggregateStores;

/**
 * Roles whose store does not answer.
 */
public final class UnreadableRoles extends Roles {

	private int asked;

	public UnreadableRoles(AggregateStores stores) {
		super(stores);
	}

	/** How often they were to be read. */
	public int asked() {
		return this.asked;
	}

	@Override
	public RoleCatalogue catalogue() {
		this.asked++;
		throw Refusal.unavailable("The store does not answer.", Duration.ofSeconds(1));
	}

}
