package io.liaison.notification.actionlink;

/**
 * What a one-time link is for, in the words of access-service.
 */
public enum LinkPurpose {

	ACTIVATION, RESET, ACTION

}
