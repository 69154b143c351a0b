package io.liaison.access.welcome;

import java.time.Duration;
import java.time.Instant;

import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Cause;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody whom a change brought into an account is to get access, once; its id
 * follows from the event. The contact's own events may come later, so it waits for them.
 */
final class Welcome extends Aggregate<Welcome.State> {

	/** What is not possible by then is for those who manage access to decide. */
	private static final Duration PATIENCE = Duration.ofDays(7);

	Welcome(String id, @Nullable State state) {
		super(id, state);
	}

	static Welcome of(State first) {
		Welcome welcome = new Welcome(first.id(), null);
		welcome.become(first);
		return welcome;
	}

	void end() {
		if (!state().over()) {
			become(state().ended());
		}
	}

	boolean isOver(Instant now) {
		return state().over() || now.isAfter(state().at().plus(PATIENCE));
	}

	/** The same however often it is given: who turned the login off meanwhile did so. */
	Command command() {
		return Command.system(Ids.derived("welcome", id())).by(state().by()).causedBy(state().cause());
	}

	State snapshot() {
		return state();
	}

	/**
	 * @param cause event of the account
	 * @param by who made the change
	 * @param at when the change was made
	 */
	record State(Cause cause, String contactId, String emailId, Actor by, Instant at, boolean over) {

		String id() {
			return Ids.derived("welcome", this.cause.source(), this.cause.subject(),
					Long.toString(this.cause.sequence()), this.contactId, this.emailId);
		}

		String accountId() {
			return this.cause.subject();
		}

		State ended() {
			return new State(this.cause, this.contactId, this.emailId, this.by, this.at, true);
		}

	}

}
