package io.liaison.access.grant;

import java.time.InstantSource;
import java.util.List;

import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;

import org.springframework.stereotype.Component;

/**
 * Turns login off when its time is over. Nobody can use it from that moment on anyway;
 * this tells others so.
 */
@Component
class GrantEnds implements Task {

	static final String NAME = "grant-end";

	private final ContactAccesses accesses;

	private final InstantSource clock;

	GrantEnds(ContactAccesses accesses, InstantSource clock) {
		this.accesses = accesses;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Outcome perform(String contactId, Claim claim) {
		if (this.accesses.find(contactId).flatMap((it) -> it.endings().first()).isPresent()) {
			this.accesses.change(contactId, Command.system(Ids.random()).shrinkingRights(),
					(it) -> it.endPassed(this.clock.instant()));
		}
		return Outcome.DONE;
	}

	@Override
	public List<String> unfinished() {
		return this.accesses.withEnd();
	}

}
