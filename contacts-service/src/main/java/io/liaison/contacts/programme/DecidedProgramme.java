package io.liaison.contacts.programme;

import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A programme that the provider may have decided something about.
 */
final class DecidedProgramme extends Aggregate<ProgrammeDecisions> {

	DecidedProgramme(String id, @Nullable ProgrammeDecisions state) {
		super(id, state);
	}

	static DecidedProgramme undecided(String id) {
		return new DecidedProgramme(id, ProgrammeDecisions.NONE);
	}

	void decide(ProgrammeDecisions decisions) {
		if (!decisions.equals(state())) {
			become(decisions, new ProgrammeChanged());
		}
	}

	ProgrammeDecisions decisions() {
		return state();
	}

	/** The provider has decided something else about it. */
	record ProgrammeChanged() {
	}

}
