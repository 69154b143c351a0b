package io.liaison.access.view;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.liaison.platform.consumer.EventConsumers;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/** All role definitions, as of contacts.role.v1. */
@Component
public class RoleViews {

	private final AggregateStore<RoleState, RoleView> store;

	RoleViews(AggregateStores stores) {
		this.store = stores.of("roles", RoleState.class, RoleView::new, RoleView::publications);
	}

	public List<RoleView> findAll(Collection<String> ids) {
		return this.store.findAll(ids);
	}

	void on(IncomingEvent event) {
		Role role = event.dataAs(Data.class).role();
		RoleState next = new RoleState(event.sequence(), role.side(), role.programme(), role.permissions());
		this.store.createOrChange(event.subject(), event.command("roleEvents"),
				() -> new RoleView(event.subject(), null), (view) -> view.follow(next));
	}

	private record Data(Role role) {
	}

	private record Role(String side, @Nullable String programme, List<String> permissions) {
	}

	@Configuration(proxyBeanMethods = false)
	static class Consumers {

		@Bean
		Consumer<Message<byte[]>> roleEvents(EventConsumers consumers, RoleViews views) {
			return consumers.consumer("roleEvents", views::on);
		}

	}

}
