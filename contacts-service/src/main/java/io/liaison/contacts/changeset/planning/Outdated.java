package io.liaison.contacts.changeset.planning;

import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;

/**
 * Whether a change would still do what somebody saw before.
 */
public final class Outdated {

	private Outdated() {
	}

	/**
	 * @throws Refusal STALE {@code preview-outdated}
	 */
	public static void require(String digest, ChangePreview now) {
		if (!digest.equals(now.digest())) {
			throw Refusal.of(Kind.STALE, "preview-outdated",
					"The change would do something else by now. Look at the new preview.").telling("preview", now);
		}
	}

}
