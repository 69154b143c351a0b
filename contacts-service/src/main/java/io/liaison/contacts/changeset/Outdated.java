package io.liaison.contacts.changeset;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;

/**
 * Whether a change would still do what somebody saw before.
 */
final class Outdated {

	private Outdated() {
	}

	/**
	 * @throws Refusal STALE {@code preview-outdated}
	 */
	static void require(String digest, ChangePreview now) {
		if (!digest.equals(now.digest())) {
			throw Refusal.of(Kind.STALE, "preview-outdated",
					"The change would do something else by now. Look at the new preview.").telling("preview", now);
		}
	}

}
