package io.liaison.notification.notification;

import java.util.List;
import java.util.function.Supplier;

import io.liaison.platform.command.Command;
import io.liaison.platform.erasure.PersonalRecords;
import org.springframework.stereotype.Component;

/**
 * Takes words out of what an erased person was told, or was to be; that it was, and why,
 * stays.
 */
@Component
class NotificationErasure implements PersonalRecords {

	private final Notifications notifications;

	NotificationErasure(Notifications notifications) {
		this.notifications = notifications;
	}

	@Override
	public int redact(String contactId, Supplier<Command> step) {
		List<String> told = this.notifications.to(contactId);
		told.forEach((id) -> this.notifications.redact(id, step.get()));
		return told.size();
	}

}
