package io.liaison.contacts.changeset.planning;

import java.util.List;

import io.liaison.contacts.changeset.planning.PlannedChange.Broken;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;

/**
 * Says everything that forbids a change at once.
 */
public final class NotAllowed {

	private NotAllowed() {
	}

	/**
	 * @throws Refusal CONFLICT {@code change-not-allowed}, with every broken rule
	 */
	public static void require(List<Broken> broken) {
		if (!broken.isEmpty()) {
			throw Refusal.conflict("change-not-allowed", "The change breaks rules of the account.")
				.because(broken.stream()
					.map((it) -> new FieldError((it.pointer() != null) ? it.pointer() : "/operations", it.detail()))
					.toList())
				.telling("broken", broken);
		}
	}

}
