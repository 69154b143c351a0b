package io.liaison.notification.notification;

/**
 * What happened to a notification.
 */
enum NotificationEvent {

	DECIDED, SENT, FAILED

}
