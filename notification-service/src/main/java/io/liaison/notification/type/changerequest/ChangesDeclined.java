package io.liaison.notification.type.changerequest;

import org.springframework.stereotype.Component;

/**
 * The changes were declined, and why.
 */
@Component
class ChangesDeclined implements ToRequester {

	@Override
	public String name() {
		return "CHANGES_DECLINED";
	}

	@Override
	public String became() {
		return "declined";
	}

	@Override
	public boolean tellsReason() {
		return true;
	}

}
