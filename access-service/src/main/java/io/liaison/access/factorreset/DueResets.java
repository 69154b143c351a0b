package io.liaison.access.factorreset;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.liaison.access.identity.FactorReset;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.platform.work.Worklist;

import org.springframework.stereotype.Component;

/** Takes the factors away once nobody can object any more. */
@Component
class DueResets implements Task {

	private static final String NAME = "factor-reset";

	private final LoginIdentities identities;

	private final Worklist worklist;

	private final InstantSource clock;

	DueResets(LoginIdentities identities, Worklist worklist, InstantSource clock) {
		this.identities = identities;
		this.worklist = worklist;
		this.clock = clock;
	}

	void watch(String identityId, Instant due) {
		this.worklist.put(NAME, identityId, due);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Outcome perform(String identityId, Claim claim) {
		Instant now = this.clock.instant();
		Instant due = this.identities.find(identityId)
			.flatMap((it) -> it.factorReset(now))
			.map(FactorReset::due)
			.orElse(null);
		if (due == null) {
			return Outcome.DONE;
		}
		if (now.isBefore(due)) {
			// of one that was cancelled and begun anew
			return new Later(Duration.between(now, due));
		}
		if (this.identities.resetFactors(identityId, now)) {
			SecurityEvents.tell(SecurityEvents.Kind.FACTORS_CHANGED, "identity", identityId, "change", "reset");
		}
		return Outcome.DONE;
	}

	@Override
	public List<String> unfinished() {
		return this.identities.withConfirmedReset();
	}

}
