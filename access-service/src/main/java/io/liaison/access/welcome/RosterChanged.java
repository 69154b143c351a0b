package io.liaison.access.welcome;

import java.util.List;
import java.util.Objects;

import io.liaison.access.welcome.Welcome.State;
import io.liaison.platform.command.Actor;
import io.liaison.platform.consumer.IncomingEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a change of several links.
 *
 * @param invite the people who get access by it, absent when there are none
 */
record RosterChanged(@Nullable List<Invitee> invite, @Nullable Actor by) {

	static final String TYPE = "io.liaison.contacts.roster-changed.v1";

	List<State> welcomes(IncomingEvent event) {
		Actor actor = Objects.requireNonNullElseGet(this.by, Actor::system);
		return Objects.requireNonNullElse(this.invite, List.<Invitee>of())
			.stream()
			.map((it) -> new State(event.cause(), it.contactId(), it.emailId(), actor, event.time(), false))
			.toList();
	}

	/**
	 * @param emailId the address by which the person will sign in (Q19)
	 */
	record Invitee(String contactId, String emailId) {

		Invitee {
			Objects.requireNonNull(contactId);
			Objects.requireNonNull(emailId);
		}

	}

}
