package io.liaison.notification.type.signin;

import java.util.Set;

import org.springframework.stereotype.Component;

/** Lost factors were taken away. */
@Component
class FactorResetDone implements FactorNews {

	@Override
	public String name() {
		return "FACTOR_RESET_DONE";
	}

	@Override
	public boolean tells(String change) {
		return Set.of("RESET").contains(change);
	}

}
