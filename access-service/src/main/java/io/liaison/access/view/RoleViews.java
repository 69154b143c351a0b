package io.liaison.access.view;

import java.util.Collection;
import java.util.Map;

import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.view.StoredView;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;

import org.springframework.stereotype.Component;

/** All role definitions, as of contacts.role.v1. */
@Component
public class RoleViews {

	private final ViewStore<RoleView> store;

	RoleViews(ViewStores stores) {
		this.store = stores.of("role-views", RoleView.class);
	}

	/** By id, with how current they are. */
	public Map<String, StoredView<RoleView>> readAll(Collection<String> ids) {
		return this.store.readAll(ids);
	}

	/** By id, those that are known. */
	public Map<String, RoleView> findAll(Collection<String> ids) {
		return this.store.findAll(ids);
	}

	/** Rights were taken from the role by that event. */
	public void raise(String id, long floor) {
		this.store.raise(id, floor);
	}

	void on(IncomingEvent event) {
		this.store.apply(event, event.dataAs(Data.class).role());
	}

	private record Data(RoleView role) {
	}

}
