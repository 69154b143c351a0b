package io.liaison.access.actionlink.rule;

import java.util.function.Consumer;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.outbox.Publications;

import org.springframework.stereotype.Component;

/** The one policy of the installation. */
@Component
public class ActionLinkPolicies {

	private static final String ID = "provider";

	private final AggregateStore<ActionLinkPolicy.State, ActionLinkPolicy> store;

	ActionLinkPolicies(AggregateStores stores) {
		this.store = stores.of("action-link-policies", ActionLinkPolicy.State.class, ActionLinkPolicy::new,
				Publications.none());
	}

	public boolean allow(Action action) {
		return current().allowed().contains(action);
	}

	public ActionLinkPolicy current() {
		return this.store.find(ID).orElseGet(ActionLinkPolicies::none);
	}

	ActionLinkPolicy change(Command command, Consumer<ActionLinkPolicy> decision) {
		return this.store.createOrChange(ID, command, ActionLinkPolicies::none, decision);
	}

	private static ActionLinkPolicy none() {
		return new ActionLinkPolicy(ID, null);
	}

}
