package io.liaison.access.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.liaison.access.rights.MembershipRights;
import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.outbox.Publications;

import org.springframework.stereotype.Component;

/** What the provider and each account demand. */
@Component
public class SecondFactorPolicies {

	private final AggregateStore<SecondFactorPolicy.State, SecondFactorPolicy> store;

	private final FactorDemand everywhere;

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
		return demands(rights).anyMatch((demand) -> demand.isDue(rights.roles(), now));
	}

	/** From when on nobody may act so without a second factor, where that is known. */
	Optional<Instant> dueFrom(MembershipRights rights) {
		return demands(rights).filter((demand) -> demand.isOf(rights.roles()))
			.flatMap((demand) -> Stream.ofNullable(demand.from()))
			.min(Comparator.naturalOrder());
	}

	private Stream<FactorDemand> demands(MembershipRights rights) {
		Stream<String> accounts = Stream.concat(Stream.of(rights.membership().accountId()),
				Stream.ofNullable(rights.membership().viaId()));
		return Stream.concat(Stream.of(this.everywhere),
				accounts.flatMap((id) -> find(id).stream()).map(SecondFactorPolicy::demand));
	}

	FactorDemand everywhere() {
		return this.everywhere;
	}

	Optional<SecondFactorPolicy> find(String accountId) {
		return this.store.find(accountId);
	}

	SecondFactorPolicy change(String accountId, Command command, Consumer<SecondFactorPolicy> decision) {
		return this.store.createOrChange(accountId, command, () -> new SecondFactorPolicy(accountId, null), decision);
	}

}
