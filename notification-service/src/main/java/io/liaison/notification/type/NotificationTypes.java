package io.liaison.notification.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * All notification types there are.
 */
@Component
public class NotificationTypes {

	private final Map<String, NotificationType> types;

	NotificationTypes(List<NotificationType> types) {
		this.types = types.stream().collect(Collectors.toMap(NotificationType::name, Function.identity()));
	}

	/** Empty for one that only another version of this service has. */
	public Optional<NotificationType> find(String name) {
		return Optional.ofNullable(this.types.get(name));
	}

	public List<NotificationType> causedBy(String eventType) {
		return this.types.values().stream().filter((type) -> type.causes().contains(eventType)).toList();
	}

}
