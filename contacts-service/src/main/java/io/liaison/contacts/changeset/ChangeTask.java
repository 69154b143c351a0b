package io.liaison.contacts.changeset;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.pending.PendingRequest.Decision;
import io.liaison.contacts.account.pending.PendingRequest;
import io.liaison.contacts.changeset.person.ChangeApplication;
import io.liaison.contacts.changeset.person.ChangeProposals;
import io.liaison.contacts.changeset.planning.ChangePlanning;
import io.liaison.contacts.changeset.planning.NotAllowed;
import io.liaison.contacts.changeset.planning.PlannedChange;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.platform.work.Worklist;
import org.springframework.stereotype.Component;

/**
 * Takes change requests on from wherever they stand: at once for who asks, and as work
 * where that ended in the middle. What there is to do follows from what is stored.
 */
@Component
class ChangeTask implements Task {

	private static final String NAME = "change-request";

	/** How long an answer takes at most. */
	private static final Duration ANSWERING = Duration.ofSeconds(20);

	/** How long whoever asked may ask again for what was not kept as a whole. */
	private static final Duration REPEATABLE = Duration.ofMinutes(10);

	/** Attempts after which a request that is not there was never stored. */
	private static final int PATIENCE = 5;

	private final ChangeRequests requests;

	private final Accounts accounts;

	private final ChangePlanning planning;

	private final ChangeProposals proposals;

	private final ChangeApplication application;

	private final Worklist worklist;

	private final InstantSource clock;

	ChangeTask(ChangeRequests requests, Accounts accounts, ChangePlanning planning, ChangeProposals proposals,
			ChangeApplication application, Worklist worklist, InstantSource clock) {
		this.requests = requests;
		this.accounts = accounts;
		this.planning = planning;
		this.proposals = proposals;
		this.application = application;
		this.worklist = worklist;
		this.clock = clock;
	}

	/** To be said before something is written for a request. */
	void expect(String id) {
		this.worklist.put(NAME, id, this.clock.instant().plus(ANSWERING));
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<String> unfinished() {
		return this.requests.unfinished();
	}

	@Override
	public Outcome perform(String id, Claim claim) {
		if (this.requests.find(id).isEmpty()) {
			return (claim.attempt() < PATIENCE) ? Later.after(claim.attempt()) : Outcome.DONE;
		}
		try {
			ChangeRequest request = carryOn(id, Command.system("work-" + Ids.random()));
			return (request.status() == ChangeRequestStatus.PROPOSED) ? new Later(REPEATABLE) : Outcome.DONE;
		}
		catch (Refusal refusal) {
			// the account would not take it in, as whoever asked was or is to be told
			return (refusal.kind() == Kind.UNAVAILABLE) ? Later.after(claim.attempt()) : Outcome.DONE;
		}
	}

	/**
	 * Does what is left to do.
	 * @param command whoever asks, as events tell
	 * @return the request as it is then
	 * @throws Refusal where the account would not take it in
	 */
	ChangeRequest carryOn(String id, Command command) {
		ChangeRequest request = this.requests.get(id);
		Account account = this.accounts.get(request.accountId());
		if (request.status() == ChangeRequestStatus.REFUSED) {
			// whoever was slow may have kept something since
			return forgotten(request, command);
		}
		if (request.status() == ChangeRequestStatus.PROPOSED && account.requests().find(id).isEmpty()) {
			if (!this.proposals.areKept(request)) {
				return isRepeatable(request) ? request : forgotten(request, command);
			}
			account = taken(request, account, command);
		}
		Optional<PendingRequest> pending = account.requests().find(id);
		if (pending.isPresent()) {
			PendingRequest known = pending.get();
			request = this.requests.step(id, command, (it) -> it.follow(known));
			if (!known.isOpen()) {
				request = ended(request, known, command);
			}
		}
		return request;
	}

	private Account taken(ChangeRequest request, Account account, Command command) {
		try {
			return this.accounts.change(account.id(), command, (it) -> {
				if (it.requests().find(request.id()).isPresent()) {
					return;
				}
				PlannedChange change = this.planning.stored(it, request.operations());
				NotAllowed.require(change.broken());
				if (request.snapshot().approval()) {
					it.remember(it.requests().with(request.id(), request.number()));
				}
				else {
					long inForce = it.changesBy(change.plan()) ? it.sequence() + 1 : 0;
					Decision decision = new Decision(request.requestedBy().actor(), this.clock.instant(), false, null);
					it.apply(it.requests()
						.with(request.id(), request.number())
						.decided(request.id(), 0, PendingRequest.Status.APPLYING, decision, inForce), change.plan(),
							change.event(request.id()));
				}
			});
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.UNAVAILABLE) {
				forgotten(request, command);
			}
			throw refusal;
		}
	}

	private boolean isRepeatable(ChangeRequest request) {
		return this.clock.instant().isBefore(request.snapshot().requestedAt().plus(REPEATABLE));
	}

	private ChangeRequest forgotten(ChangeRequest request, Command command) {
		ChangeRequest refused = this.requests.step(request.id(), command, ChangeRequest::refused);
		if (refused.status() == ChangeRequestStatus.REFUSED) {
			this.proposals.forget(request);
		}
		return refused;
	}

	private ChangeRequest ended(ChangeRequest request, PendingRequest known, Command command) {
		ChangeRequest last = request;
		if (known.status() == PendingRequest.Status.APPLYING) {
			this.application.carryOut(request, known);
			last = this.requests.step(request.id(), command, ChangeRequest::applied);
		}
		else {
			this.proposals.release(request);
		}
		this.accounts.change(request.accountId(), Command.system("release-" + request.id()).shrinkingRights(),
				(account) -> account.remember(account.requests().without(request.id())));
		return last;
	}

}
