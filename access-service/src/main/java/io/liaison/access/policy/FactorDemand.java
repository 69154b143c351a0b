package io.liaison.access.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whose sign-in needs a second factor.
 *
 * @param roles holders of any of these; {@value #EVERYBODY} is every role
 * @param from until then nobody is turned away (the grace period); absent where that is
 * over
 */
record FactorDemand(List<String> roles, @Nullable Instant from) {

	static final String EVERYBODY = "*";

	static final FactorDemand NONE = new FactorDemand(List.of(), null);

	boolean isOf(Collection<String> held) {
		return this.roles.contains(EVERYBODY) || held.stream().anyMatch(this.roles::contains);
	}

	boolean isDue(Collection<String> held, Instant now) {
		return isOf(held) && (this.from == null || !now.isBefore(this.from));
	}

}
