package io.liaison.notification.notification;

/**
 * What happened to a notification.
 */
final class NotificationEvent {

	private NotificationEvent() {
	}

	record Decided() {
	}

	record Sent() {
	}

	record Failed() {
	}

}
