package io.liaison.notification.type.signin;

import java.util.Set;

import org.springframework.stereotype.Component;

/** The reset of lost factors is confirmed: what time there is to object begins. */
@Component
class FactorResetConfirmed implements FactorNews {

	@Override
	public String name() {
		return "FACTOR_RESET_CONFIRMED";
	}

	@Override
	public boolean tells(String change) {
		return Set.of("RESET_CONFIRMED").contains(change);
	}

}
