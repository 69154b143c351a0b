package io.liaison.notification.notification;

/**
 * How far a notification has come.
 */
enum DeliveryProgress {

	/** not decided, or its mail is not out yet */
	WAITING,

	/** decided against */
	SUPPRESSED,

	/** the mail server took the mail */
	SENT,

	/** the mail server refused the mail for good */
	FAILED

}
