package io.liaison.notification.view;

import java.util.Collection;
import java.util.Map;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;

import org.springframework.stereotype.Component;

/**
 * The roles known here and the mails that come with them.
 */
@Component
public class RoleViews implements EventHandler {

	private final ViewStore<RoleView> store;

	RoleViews(ViewStores stores) {
		this.store = stores.of("role-views", RoleView.class);
	}

	@Override
	public void on(IncomingEvent event) {
		this.store.apply(event, event.dataAs(RoleEvent.class).role());
	}

	/** The roles known among these, by id. */
	public Map<String, RoleView> findAll(Collection<String> ids) {
		return this.store.findAll(ids);
	}

	record RoleEvent(RoleView role) {
	}

}
