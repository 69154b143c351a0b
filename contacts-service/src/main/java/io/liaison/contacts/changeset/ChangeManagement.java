package io.liaison.contacts.changeset;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.pending.PendingRequest.Decision;
import io.liaison.contacts.account.pending.PendingRequest.Status;
import io.liaison.contacts.changeset.approval.Approvers;
import io.liaison.contacts.changeset.person.ChangeProposals;
import io.liaison.contacts.changeset.planning.ChangePlanning;
import io.liaison.contacts.changeset.planning.ChangePreview;
import io.liaison.contacts.changeset.planning.NotAllowed;
import io.liaison.contacts.changeset.planning.Outdated;
import io.liaison.contacts.changeset.planning.PlannedChange;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RecentSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Decides about changes of accounts. What becomes of a request is one write of its
 * account; all else follows from that, here at once and after a crash as work.
 */
@Service
class ChangeManagement {

	private final Accounts accounts;

	private final ChangeRequests requests;

	private final ChangePlanning planning;

	private final ChangeProposals proposals;

	private final ChangeTask task;

	private final Approvers approvers;

	private final InstantSource clock;

	ChangeManagement(Accounts accounts, ChangeRequests requests, ChangePlanning planning, ChangeProposals proposals,
			ChangeTask task, Approvers approvers, InstantSource clock) {
		this.accounts = accounts;
		this.requests = requests;
		this.planning = planning;
		this.proposals = proposals;
		this.task = task;
		this.approvers = approvers;
		this.clock = clock;
	}

	/** Stores nothing. */
	ChangePreview preview(String accountId, List<RequestedOperation> operations, Caller caller) {
		return this.planning.preview(this.accounts.get(accountId), operations, caller);
	}

	/**
	 * Asks for a change; one that needs no approval is made at once.
	 * @param digest of the preview that it has to be like, if of one
	 * @throws Refusal INVALID, FORBIDDEN; UNAUTHENTICATED to give access at once by a
	 * sign-in of long ago; CONFLICT with all rules that it breaks, or while
	 * another one is pending (Q27); STALE where it would do something else by now
	 */
	ChangeRequest request(String accountId, Command command, List<RequestedOperation> operations,
			@Nullable String digest, Caller caller) {
		String id = Ids.from(command);
		Account account = this.accounts.get(accountId);
		if (account.requests().find(id).isPresent() || isBeyondProposal(id)) {
			this.requests.recognise(id, command);
			return this.task.carryOn(id, command);
		}
		account.requests().requireNone();
		if (digest != null) {
			Outdated.require(digest, this.planning.preview(account, operations, caller));
		}
		PlannedChange change = this.planning.asked(account, operations,
				(place) -> Ids.derived("new-contact", id, Integer.toString(place)), caller);
		NotAllowed.require(change.broken());
		boolean approval = this.planning.needsApproval(change, caller);
		if (!approval && change.givesAccess()) {
			RecentSignIn.require(this.clock.instant());
		}
		ChangeRequest fresh = ChangeRequest.propose(id, accountId, account.requests().taken() + 1, approval,
				Requester.of(caller), this.clock.instant(), change.operations());
		this.task.expect(id);
		ChangeRequest proposed = this.requests.create(command, fresh);
		this.proposals.keep(account, proposed.proposalKey(), proposed.number(), change.operations());
		return requireTakenIn(this.task.carryOn(id, command));
	}

	private boolean isBeyondProposal(String id) {
		return this.requests.find(id)
			.filter((it) -> requireTakenIn(it).status() != ChangeRequestStatus.PROPOSED)
			.isPresent();
	}

	private static ChangeRequest requireTakenIn(ChangeRequest request) {
		if (request.status() == ChangeRequestStatus.REFUSED) {
			throw Refusal.conflict("not-taken-in", "This request was not taken in. Ask again, under another key.");
		}
		return request;
	}

	/**
	 * Brings it in force, if it is allowed still.
	 * @param amendment the one that is approved
	 */
	ChangeRequest approve(String id, Command command, long amendment, Caller caller) {
		boolean own = this.approvers.requireOther(this.requests.get(id), caller);
		Decision decision = new Decision(caller.actor(), this.clock.instant(), own, null);
		ChangeRequest request = this.task.carryOn(id, command);
		return decide(request, command, (account) -> {
			requireSame(request, account);
			PlannedChange change = this.planning.stored(account, request.operations());
			long inForce = account.changesBy(change.plan()) ? account.sequence() + 1 : 0;
			var next = account.requests().decided(id, amendment, Status.APPLYING, decision, inForce);
			NotAllowed.require(change.broken());
			account.apply(next, change.plan(), change.event(id));
		});
	}

	ChangeRequest decline(String id, Command command, long amendment, String reason, Caller caller) {
		return close(id, command, amendment, Status.DECLINED, reason, caller);
	}

	ChangeRequest cancel(String id, Command command, long amendment, Caller caller) {
		return close(id, command, amendment, Status.CANCELLED, null, caller);
	}

	/**
	 * Asks for something else in its place (D3).
	 * @param reason told to who asked for it
	 */
	ChangeRequest amend(String id, Command command, long amendment, List<RequestedOperation> operations,
			@Nullable String reason, Caller caller) {
		ChangeRequest request = this.requests.get(id);
		Account account = this.accounts.get(request.accountId());
		String version = Ids.from(command);
		account.requests().amended(id, amendment, version);
		PlannedChange change = this.planning.asked(account, operations,
				(place) -> Ids.derived("new-contact", id, version, Integer.toString(place)), caller);
		NotAllowed.require(change.broken());
		this.task.expect(id);
		this.requests.step(id, command, (it) -> it.prepare(version, change.operations(), reason));
		this.proposals.keep(account, request.proposalKey(version), request.number(), change.operations());
		return decide(request, command, (it) -> it.remember(it.requests().amended(id, amendment, version)));
	}

	/** What is approved is what the account asks for by now. */
	private static void requireSame(ChangeRequest request, Account account) {
		account.requests()
			.find(request.id())
			.filter((it) -> !it.version().equals(request.snapshot().version()))
			.ifPresent((amended) -> {
				throw Refusal.of(Kind.STALE, "stale", "The change request was amended since. Read it again.");
			});
	}

	private ChangeRequest close(String id, Command command, long amendment, Status outcome, @Nullable String reason,
			Caller caller) {
		ChangeRequest request = this.requests.get(id);
		Decision decision = new Decision(caller.actor(), this.clock.instant(), false, reason);
		return decide(request, command,
				(account) -> account.remember(account.requests().decided(id, amendment, outcome, decision, 0)));
	}

	private ChangeRequest decide(ChangeRequest request, Command command, Consumer<Account> decision) {
		this.task.expect(request.id());
		this.accounts.change(request.accountId(), command, decision);
		return this.task.carryOn(request.id(), command);
	}

}
