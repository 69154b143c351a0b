package io.liaison.contacts.changeset;

import java.time.Instant;
import java.util.List;

import io.liaison.contacts.account.pending.PendingRequest.Decision;
import io.liaison.contacts.account.pending.PendingRequest;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestAmended;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestApplied;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestApproved;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestCancelled;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestDeclined;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestRaised;
import io.liaison.contacts.changeset.ChangeRequestState.Amendment;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A change of an account that is asked for as a whole. Its account decides what becomes of
 * it; the request follows, however often it is told.
 */
public final class ChangeRequest extends Aggregate<ChangeRequestState> {

	private static final int MAX_AMENDING = 10;

	ChangeRequest(String id, @Nullable ChangeRequestState state) {
		super(id, state);
	}

	static ChangeRequest propose(String id, String accountId, long number, boolean approval, Requester by,
			Instant now, List<RequestedOperation> operations) {
		ChangeRequest request = new ChangeRequest(id, null);
		request.become(new ChangeRequestState(accountId, number, 0, ChangeRequestStatus.PROPOSED, approval, by, now,
				StoredOperations.of(operations), null, PendingRequest.FIRST, List.of(), null, false));
		return request;
	}

	/** Its account has taken it in, or decided. */
	void follow(PendingRequest known) {
		state().next()
			.stream()
			.filter((it) -> it.version().equals(known.version()))
			.findFirst()
			.ifPresent((it) -> become(state().amended(it), new ChangeRequestAmended()));
		switch (known.status()) {
			case REQUESTED -> from(ChangeRequestStatus.PROPOSED, ChangeRequestStatus.REQUESTED, null,
					new ChangeRequestRaised());
			case APPLYING -> decided(ChangeRequestStatus.APPLYING, known.decision(), new ChangeRequestApproved());
			case DECLINED -> decided(ChangeRequestStatus.DECLINED, known.decision(), new ChangeRequestDeclined());
			case CANCELLED -> decided(ChangeRequestStatus.CANCELLED, known.decision(), new ChangeRequestCancelled());
		}
	}

	/** Everything is carried out. */
	void applied() {
		from(ChangeRequestStatus.APPLYING, ChangeRequestStatus.APPLIED, null, new ChangeRequestApplied());
	}

	/** Its account did not take it in. */
	void refused() {
		if (status() == ChangeRequestStatus.PROPOSED) {
			become(state().with(ChangeRequestStatus.REFUSED, null));
		}
	}

	/**
	 * Something else is about to be asked for; so far nobody is told.
	 * @throws Refusal CONFLICT where too many try at once
	 */
	void prepare(String version, List<RequestedOperation> operations, @Nullable String reason) {
		if (state().next().size() >= MAX_AMENDING) {
			throw Refusal.conflict("being-amended", "Others amend the change request just now. Read it again.");
		}
		if (state().next().stream().noneMatch((it) -> it.version().equals(version))) {
			become(state().proposing(new Amendment(amendment() + 1, version, StoredOperations.of(operations), reason)));
		}
	}

	/** Its ticket is there. */
	void raised() {
		if (!state().ticket()) {
			become(state().raised());
		}
	}

	/** Under which what it says of persons is kept. */
	public String proposalKey() {
		return proposalKey(state().version());
	}

	String proposalKey(String version) {
		return id() + "/" + version;
	}

	public String accountId() {
		return state().accountId();
	}

	public long number() {
		return state().number();
	}

	long amendment() {
		return state().amendment();
	}

	ChangeRequestStatus status() {
		return state().status();
	}

	public List<RequestedOperation> operations() {
		return StoredOperations.read(state().operations());
	}

	/** Those that amendments are about to ask for. */
	public List<RequestedOperation> nextOperations() {
		return state().next().stream().flatMap((it) -> StoredOperations.read(it.operations()).stream()).toList();
	}

	public Requester requestedBy() {
		return state().requestedBy();
	}

	ChangeRequestState snapshot() {
		return state();
	}

	private void decided(ChangeRequestStatus outcome, @Nullable Decision decision, Record event) {
		if (status() == ChangeRequestStatus.PROPOSED && state().approval()) {
			become(state().with(ChangeRequestStatus.REQUESTED, null), new ChangeRequestRaised());
		}
		if (status() == ChangeRequestStatus.PROPOSED || status() == ChangeRequestStatus.REQUESTED) {
			become(state().with(outcome, decision), event);
		}
	}

	private void from(ChangeRequestStatus before, ChangeRequestStatus after, @Nullable Decision decision,
			Record event) {
		if (status() == before) {
			become(state().with(after, decision), event);
		}
	}

}
