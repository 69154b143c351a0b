package io.liaison.notification.type.changerequest;

import org.springframework.stereotype.Component;

/**
 * What is asked for was amended, and why (D3).
 */
@Component
class ChangesAmended implements ToRequester {

	@Override
	public String name() {
		return "CHANGES_AMENDED";
	}

	@Override
	public String became() {
		return "amended";
	}

	@Override
	public boolean tellsReason() {
		return true;
	}

}
