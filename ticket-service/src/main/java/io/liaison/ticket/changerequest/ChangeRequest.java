package io.liaison.ticket.changerequest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.liaison.platform.command.AsOf;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.security.Side;
import io.liaison.ticket.ticket.Opener;
import io.liaison.ticket.ticket.RequestedChanges.Operation;
import io.liaison.ticket.ticket.RequestedChanges.Status;
import io.liaison.ticket.ticket.RequestedChanges;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a change request.
 *
 * @param approval whether somebody else has to approve it
 */
record ChangeRequest(String accountId, int number, int amendment, Status status, boolean approval,
		Requester requestedBy, Instant requestedAt, List<Operation> operations, @Nullable String reason) {

	RequestedChanges asOf(IncomingEvent event) {
		return new RequestedChanges(event.sequence(), this.number, this.amendment, this.status, this.operations,
				this.reason);
	}

	/**
	 * @param id of the person, or of the system that asks by itself
	 * @param emailId the address the person was signed in with
	 * @param via the purchaser's account through which, if through one
	 */
	record Requester(String kind, @Nullable String id, @Nullable String emailId, @Nullable Side side,
			@Nullable String via, @Nullable List<AsOf> asOf) {

		Opener opener() {
			Side known = Objects.requireNonNullElse(this.side,
					this.kind.equals("CONTACT") ? Side.CUSTOMER : Side.SYSTEM);
			return new Opener(Objects.requireNonNullElse(this.id, "system"), this.emailId, known, this.via, this.asOf);
		}

	}

}
