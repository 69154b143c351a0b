package io.liaison.contacts.changeset;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.liaison.contacts.account.pending.PendingRequest.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a change request: ids and names of fields, never values of personal
 * data.
 *
 * @param number counted in the account
 * @param amendment how many times it was amended
 * @param approval whether somebody else has to approve it
 * @param operations as {@link StoredOperations} writes them
 * @param version under which its personal values are kept
 * @param next what amendments are about to ask for instead
 * @param reason why it was amended, in the words of who did
 * @param ticket whether its ticket is known to be there
 */
record ChangeRequestState(String accountId, long number, long amendment, ChangeRequestStatus status, boolean approval,
		Requester requestedBy, Instant requestedAt, List<Map<String, Object>> operations, @Nullable Decision decision,
		String version, List<Amendment> next, @Nullable String reason, boolean ticket) {

	ChangeRequestState with(ChangeRequestStatus other, @Nullable Decision decided) {
		return new ChangeRequestState(this.accountId, this.number, this.amendment, other, this.approval,
				this.requestedBy, this.requestedAt, this.operations, (decided != null) ? decided : this.decision,
				this.version, List.of(), this.reason, this.ticket);
	}

	ChangeRequestState proposing(Amendment amended) {
		return new ChangeRequestState(this.accountId, this.number, this.amendment, this.status, this.approval,
				this.requestedBy, this.requestedAt, this.operations, this.decision, this.version,
				Stream.concat(this.next.stream(), Stream.of(amended)).toList(), this.reason, this.ticket);
	}

	ChangeRequestState amended(Amendment by) {
		return new ChangeRequestState(this.accountId, this.number, by.number(), this.status, this.approval,
				this.requestedBy, this.requestedAt, by.operations(), this.decision, by.version(), List.of(), by.reason(),
				this.ticket);
	}

	ChangeRequestState raised() {
		return new ChangeRequestState(this.accountId, this.number, this.amendment, this.status, this.approval,
				this.requestedBy, this.requestedAt, this.operations, this.decision, this.version, this.next, this.reason,
				true);
	}

	/**
	 * @param number the request's amendment once it is in force
	 */
	record Amendment(long number, String version, List<Map<String, Object>> operations, @Nullable String reason) {
	}

}
