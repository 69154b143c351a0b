package io.liaison.access.actionlink.rule;

import java.util.Set;
import java.util.TreeSet;

import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/** What the provider lets people do without portal access: nothing, until it says so. */
public final class ActionLinkPolicy extends Aggregate<ActionLinkPolicy.State> {

	ActionLinkPolicy(String id, @Nullable State state) {
		super(id, (state != null) ? state : new State(Set.of()));
	}

	void allow(Set<Action> actions) {
		if (!actions.equals(allowed())) {
			become(new State(new TreeSet<>(actions)));
		}
	}

	public Set<Action> allowed() {
		return state().allowed();
	}

	record State(Set<Action> allowed) {
	}

}
