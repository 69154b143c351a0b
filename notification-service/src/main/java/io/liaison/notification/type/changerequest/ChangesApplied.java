package io.liaison.notification.type.changerequest;

import org.springframework.stereotype.Component;

/**
 * The changes are done (Q30).
 */
@Component
class ChangesApplied implements ToRequester {

	@Override
	public String name() {
		return "CHANGES_APPLIED";
	}

	@Override
	public String became() {
		return "applied";
	}

}
