package io.liaison.access.policy;

import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/** What one account demands of those who act for it; its id is the account's. */
final class SecondFactorPolicy extends Aggregate<SecondFactorPolicy.State> {

	SecondFactorPolicy(String accountId, @Nullable State state) {
		super(accountId, (state != null) ? state : new State(FactorDemand.NONE));
	}

	void adopt(FactorDemand demand) {
		if (!demand.equals(demand())) {
			become(new State(demand));
		}
	}

	FactorDemand demand() {
		return state().demand();
	}

	record State(FactorDemand demand) {
	}

}
