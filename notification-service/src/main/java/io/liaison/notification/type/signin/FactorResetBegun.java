package io.liaison.notification.type.signin;

import java.util.Set;

import org.springframework.stereotype.Component;

/** Somebody who lost all factors asks for a reset, or staff begin one. */
@Component
class FactorResetBegun implements FactorNews {

	@Override
	public String name() {
		return "FACTOR_RESET_BEGUN";
	}

	@Override
	public boolean tells(String change) {
		return Set.of("RESET_ASKED", "RESET_BEGUN").contains(change);
	}

}
