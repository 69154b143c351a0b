package io.liaison.contacts.changeset;

import java.util.List;

import io.liaison.platform.command.Actor;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a change.
 *
 * @param emailId the address the person was signed in with, to which mails go
 * @param asOf what the person's rights were read from
 */
public record Requester(Actor actor, @Nullable String emailId, Side side, List<AsOf> asOf) {

	static Requester of(Caller caller) {
		return new Requester(caller.actor(), caller.emailId(), caller.side(), Caller.rightsAsOf());
	}

	public boolean is(Caller caller) {
		return this.actor.id() != null && this.actor.id().equals(caller.actor().id())
				&& this.actor.kind().equals(caller.actor().kind());
	}

}
