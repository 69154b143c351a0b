package io.liaison.platform.store;

import java.util.Map;
import java.util.Set;

/** What a running service may tell at all. */
public final class ToldEvents {

	private ToldEvents() {
	}

	/** By topic, the types of all events that its aggregates declare. */
	public static Map<String, Set<String>> of(AggregateStores stores) {
		return stores.told();
	}

}
