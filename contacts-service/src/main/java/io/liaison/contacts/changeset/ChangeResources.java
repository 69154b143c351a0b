package io.liaison.contacts.changeset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.pending.PendingRequest.Decision;
import io.liaison.contacts.account.pending.PendingRequest;
import io.liaison.contacts.changeset.person.ChangeProposals;
import io.liaison.contacts.changeset.planning.ChangePlanning;
import io.liaison.contacts.changeset.planning.ChangePreview;
import io.liaison.contacts.changeset.planning.PlannedChange.Broken;
import io.liaison.contacts.changeset.planning.PlannedChange;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.PersonalValues;
import io.liaison.contacts.roster.Proposal;
import io.liaison.contacts.roster.Purchaser;
import io.liaison.contacts.roster.Removal;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.operation.AddContact;
import io.liaison.contacts.roster.operation.RemoveContact;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.contacts.roster.operation.SetPurchasers;
import io.liaison.contacts.roster.operation.SetRoles;
import io.liaison.platform.command.Actor;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.store.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Change requests as clients see them, and who sees them.
 */
@Component
class ChangeResources {

	private final ChangeRequests requests;

	private final Accounts accounts;

	private final ChangePlanning planning;

	private final ChangeProposals proposals;

	ChangeResources(ChangeRequests requests, Accounts accounts, ChangePlanning planning, ChangeProposals proposals) {
		this.requests = requests;
		this.accounts = accounts;
		this.planning = planning;
		this.proposals = proposals;
	}

	/**
	 * @throws Refusal NOT_FOUND also for one that the caller may not see
	 */
	ChangeRequest visible(String id, Caller caller) {
		return this.requests.find(id)
			.filter((it) -> it.status().isTold())
			.filter((it) -> isRequester(it, caller) || caller.may("contacts.read", it.accountId()))
			.orElseThrow(() -> Refusal.notFound("change request"));
	}

	/** While acting for that account: whoever is of a purchaser may not any more. */
	private static boolean isRequester(ChangeRequest request, Caller caller) {
		return request.requestedBy().is(caller)
				&& (Provider.isInsider(caller) || request.accountId().equals(caller.accountId()));
	}

	/**
	 * @throws Refusal FORBIDDEN for customers, whatever their roles permit
	 */
	void requireDecider(String id, Caller caller) {
		visible(id, caller);
		Provider.requireInsider(caller);
	}

	void requireManager(String id, Caller caller) {
		ChangeRequest request = visible(id, caller);
		if (!isRequester(request, caller)) {
			caller.require("contacts.manage", request.accountId());
		}
	}

	/** With what is said of persons for as long as it is kept. */
	ChangeRequestResource whole(ChangeRequest request) {
		Map<String, Proposal> said = this.proposals.kept(request);
		Account account = this.accounts.get(request.accountId());
		if (account.requests().find(request.id()).filter(PendingRequest::isOpen).isEmpty()) {
			return ChangeRequestResource.of(request, said, List.of(), List.of(), null);
		}
		PlannedChange change = this.planning.stored(account, request.operations());
		return ChangeRequestResource.of(request, said, sideBySide(account, change.plan().roster(), request, said),
				change.broken(), this.planning.preview(change, true));
	}

	private static List<SideBySide> sideBySide(Account account, Roster after, ChangeRequest request,
			Map<String, Proposal> said) {
		Set<String> ids = new LinkedHashSet<>(request.operations().stream().map(RequestedOperation::contactId).toList());
		ids.remove("");
		List<SideBySide> all = new ArrayList<>();
		ids.forEach((id) -> all.add(new SideBySide(id, roles(account.link(id)), roles(after.link(id)),
				said.getOrDefault(id, Proposal.NONE).values())));
		return all;
	}

	private static @Nullable List<String> roles(Optional<Link> link) {
		return link.filter(Link::active).map(Link::roleIds).orElse(null);
	}

	/** A line of a list. */
	record ChangeRequestItem(String id, long number, long amendment, String status, Instant requestedAt, Actor requestedBy) {

		static ChangeRequestItem of(Listed<ChangeRequestState> listed) {
			ChangeRequestState state = listed.state();
			return new ChangeRequestItem(listed.id(), state.number(), state.amendment(), state.status().name(),
					state.requestedAt(), state.requestedBy().actor());
		}

	}

	/**
	 * @param broken what forbids it by now, while it awaits a decision
	 * @param contacts existing and requested side by side, while it awaits a decision
	 * @param preview what approving it would do by now, while it awaits a decision
	 */
	record ChangeRequestResource(String id, String accountId, long number, long amendment, String status, boolean approval,
			Actor requestedBy, Instant requestedAt, @Nullable Actor decidedBy, @Nullable Instant decidedAt,
			boolean ownApproval, @Nullable String reason, List<OperationResource> operations, List<Broken> broken,
			List<SideBySide> contacts, @Nullable TicketLink ticket,
			@Nullable ChangePreview preview) {

		static ChangeRequestResource of(ChangeRequest request, Map<String, Proposal> said, List<SideBySide> contacts,
				List<Broken> broken, @Nullable ChangePreview preview) {
			ChangeRequestState state = request.snapshot();
			Decision decision = state.decision();
			return new ChangeRequestResource(request.id(), state.accountId(), state.number(), state.amendment(),
					state.status().name(), state.approval(), state.requestedBy().actor(), state.requestedAt(),
					(decision != null) ? decision.by() : null, (decision != null) ? decision.at() : null,
					decision != null && decision.own(),
					(decision != null && decision.reason() != null) ? decision.reason() : state.reason(),
					request.operations()
						.stream()
						.map((it) -> OperationResource.of(it, said.getOrDefault(it.contactId(), Proposal.NONE)))
						.toList(),
					broken, contacts, state.approval() ? TicketLink.of(request) : null, preview);
		}

	}

	/**
	 * @param contactId empty where it is about no contact
	 * @param addresses new ones, by e-mail id, for as long as they are kept
	 * @param purchasers that are to be, where it is about them
	 * @param permissions chosen of roles, by their ids, where something is (M16)
	 * @param removal what it means, where it removes somebody
	 * @param invite whether it invites, where it brings somebody
	 */
	record OperationResource(String type, String contactId, List<String> roles, List<String> emailIds,
			List<String> fields, Map<String, String> addresses, @Nullable List<Purchaser> purchasers,
			@Nullable Map<String, List<String>> permissions, @Nullable Removal removal, @Nullable Boolean invite) {

		static OperationResource of(RequestedOperation operation, Proposal said) {
			return new OperationResource(operation.type(), operation.contactId(), operation.given(),
					operation.addresses(), operation.changedFields(), said.addresses(),
					(operation instanceof SetPurchasers named) ? named.purchasers() : null,
					(operation instanceof SetRoles set) ? set.permissions() : null,
					(operation instanceof RemoveContact removed) ? removed.removal() : null,
					(operation instanceof AddContact added) ? added.invite() : null);
		}

	}

	/**
	 * A contact now and after it (Q27).
	 *
	 * @param existing roles; absent where there is no link
	 * @param requested roles; absent where there will be none
	 * @param details what would be said of the person
	 */
	record SideBySide(String contactId, @Nullable List<String> existing, @Nullable List<String> requested,
			@Nullable PersonalValues details) {
	}

	/**
	 * @param state RAISING until it is there, then RAISED (Q24)
	 */
	record TicketLink(String id, String href, String state) {

		static TicketLink of(ChangeRequest request) {
			return new TicketLink(request.id(), "/api/tickets/" + request.id(),
					request.snapshot().ticket() ? "RAISED" : "RAISING");
		}

	}

}
