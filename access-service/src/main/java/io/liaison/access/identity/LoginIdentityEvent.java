package io.liaison.access.identity;

import io.liaison.access.identity.LoginIdentityState.Reset;
import io.liaison.platform.command.AsOf;

/** What can happen to a login identity. */
final class LoginIdentityEvent {

	private LoginIdentityEvent() {
	}

	record Claimed() {
	}

	/** Somebody is erased whom it was for. */
	record Forgotten() {
	}

	record Activated() {
	}

	record ResetRequested(Reset reset, AsOf asOf) {
	}

	record PasswordChanged() {
	}

	record FactorsChanged(Change change) {
	}

	/** What became of the second factors. */
	enum Change {

		AUTHENTICATOR_ADDED, AUTHENTICATOR_REMOVED, PASSKEY_ADDED, PASSKEY_REMOVED, RECOVERY_CODES_RENEWED,
		RECOVERY_CODE_USED, RESET_ASKED, RESET_BEGUN, RESET_CONFIRMED, RESET_CANCELLED, RESET

	}

}
