package io.liaison.notification.type.signin;

import org.springframework.stereotype.Component;

/**
 * A second factor of a login came, went or was used up: to all addresses of whoever signs
 * in with it.
 */
@Component
class FactorsChanged implements FactorNews {

	@Override
	public String name() {
		return "FACTORS_CHANGED";
	}

	/** How a reset of all goes on is told by itself. */
	@Override
	public boolean tells(String change) {
		return !change.startsWith("RESET");
	}

}
