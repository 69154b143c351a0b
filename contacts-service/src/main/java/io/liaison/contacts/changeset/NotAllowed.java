package io.liaison.contacts.changeset;

import java.util.List;

import io.liaison.contacts.changeset.PlannedChange.Broken;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;

/**
 * Says everything that forbids a change at once.
 */
final class NotAllowed {

	private NotAllowed() {
	}

	/**
	 * @throws Refusal CONFLICT {@code change-not-allowed}, with every broken rule
	 */
	static void require(List<Broken> broken) {
		if (!broken.isEmpty()) {
			throw Refusal.conflict("change-not-allowed", "The change breaks rules of the account.")
				.because(broken.stream()
					.map((it) -> new FieldError((it.pointer() != null) ? it.pointer() : "/operations", it.detail()))
					.toList())
				.telling("broken", broken);
		}
	}

}
