package io.liaison.notification.type.changerequest;

import org.springframework.stereotype.Component;

/**
 * Changes were asked for, and their ticket was raised (Q25).
 */
@Component
class ChangesRaised implements ToRequester {

	@Override
	public String name() {
		return "CHANGES_RAISED";
	}

	@Override
	public String became() {
		return "raised";
	}

}
