package io.liaison.access.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.liaison.access.rights.MembershipRights;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Publications;

import org.springframework.stereotype.Component;

/** What the provider and each account demand. */
@Component
public class SecondFactorPolicies {

	private final AggregateStore<SecondFactorPolicy.State, SecondFactorPolicy> store;

	private final Demand everywhere;

	private final InstantSource clock;

	SecondFactorPolicies(AggregateStores stores, SecondFactorSettings settings, InstantSource clock) {
		this.store = stores.of("second-factor-policies", SecondFactorPolicy.State.class, SecondFactorPolicy::new,
				Publications.none());
		this.everywhere = settings.demand();
		this.clock = clock;
	}

	/**
	 * Whether nobody may act so without a second factor now: by the provider, the account
	 * acted for, or the purchaser through which.
	 */
	public boolean isDue(MembershipRights rights) {
		Instant now = this.clock.instant();
		return this.everywhere.isDue(rights.roles(), now) || Stream
			.concat(Stream.of(rights.membership().accountId()),
					Optional.ofNullable(rights.membership().viaId()).stream())
			.flatMap((accountId) -> find(accountId).stream())
			.anyMatch((policy) -> policy.demand().isDue(rights.roles(), now));
	}

	Demand everywhere() {
		return this.everywhere;
	}

	Optional<SecondFactorPolicy> find(String accountId) {
		return this.store.find(accountId);
	}

	SecondFactorPolicy change(String accountId, Command command, Consumer<SecondFactorPolicy> decision) {
		return this.store.createOrChange(accountId, command, () -> new SecondFactorPolicy(accountId, null), decision);
	}

}
