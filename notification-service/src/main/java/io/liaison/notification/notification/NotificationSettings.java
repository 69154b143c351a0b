package io.liaison.notification.notification;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is known who was told what (ADR 13).
 *
 * @param kept decision records, announcements, their topic and what stands in inboxes;
 * longer than anything is worth telling
 */
@ConfigurationProperties("liaison.notifications")
public record NotificationSettings(@DefaultValue("400d") Duration kept) {

	static final Duration LEAST = Duration.ofDays(30);

	public NotificationSettings {
		if (kept.compareTo(LEAST) < 0) {
			throw new IllegalArgumentException("liaison.notifications.kept is less than " + LEAST.toDays() + " days");
		}
	}

}
