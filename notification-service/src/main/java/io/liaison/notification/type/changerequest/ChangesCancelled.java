package io.liaison.notification.type.changerequest;

import org.springframework.stereotype.Component;

/**
 * The changes were cancelled, by whoever it was.
 */
@Component
class ChangesCancelled implements ToRequester {

	@Override
	public String name() {
		return "CHANGES_CANCELLED";
	}

	@Override
	public String became() {
		return "cancelled";
	}

}
