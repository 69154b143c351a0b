package io.liaison.contacts.changeset;

import java.util.List;

import io.liaison.contacts.account.pending.PendingRequest.Decision;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestAmended;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestApplied;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestApproved;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestCancelled;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestDeclined;
import io.liaison.contacts.changeset.ChangeRequestEvent.ChangeRequestRaised;
import io.liaison.contacts.roster.Purchaser;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.contacts.roster.operation.SetPurchasers;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about change requests.
 */
final class ChangeRequestPublications {

	static final String TOPIC = "contacts.change-request.v1";

	private ChangeRequestPublications() {
	}

	static Publications<ChangeRequest, ChangeRequestData> declared() {
		return Publications.to(TOPIC, "changeRequest", ChangeRequestData::of)
			.on(ChangeRequestRaised.class, "io.liaison.contacts.change-request-raised.v1")
			.on(ChangeRequestAmended.class, "io.liaison.contacts.change-request-amended.v1")
			.on(ChangeRequestApproved.class, "io.liaison.contacts.change-request-approved.v1")
			.on(ChangeRequestApplied.class, "io.liaison.contacts.change-request-applied.v1")
			.on(ChangeRequestDeclined.class, "io.liaison.contacts.change-request-declined.v1")
			.on(ChangeRequestCancelled.class, "io.liaison.contacts.change-request-cancelled.v1");
	}

	/**
	 * @param operations on contacts
	 * @param purchasers that are to be, absent where it is not about them
	 */
	record ChangeRequestData(String id, String accountId, long number, long amendment, String status, boolean approval,
			RequesterData requestedBy, String requestedAt, @Nullable Actor decidedBy, @Nullable String decidedAt,
			@Nullable Boolean ownApproval, @Nullable String reason, List<OperationData> operations,
			@Nullable List<Purchaser> purchasers) {

		static ChangeRequestData of(ChangeRequest request) {
			ChangeRequestState state = request.snapshot();
			Decision decision = state.decision();
			String reason = (decision != null && decision.reason() != null) ? decision.reason() : state.reason();
			return new ChangeRequestData(request.id(), state.accountId(), state.number(), state.amendment(),
					state.status().name(), state.approval(), RequesterData.of(state.requestedBy()),
					state.requestedAt().toString(), (decision != null) ? decision.by() : null,
					(decision != null) ? decision.at().toString() : null,
					(decision != null && decision.own()) ? true : null, reason,
					request.operations()
						.stream()
						.filter((it) -> !(it instanceof SetPurchasers))
						.map(OperationData::of)
						.toList(),
					purchasers(request));
		}

		private static @Nullable List<Purchaser> purchasers(ChangeRequest request) {
			return request.operations()
				.stream()
				.filter(SetPurchasers.class::isInstance)
				.map((it) -> ((SetPurchasers) it).purchasers())
				.findFirst()
				.orElse(null);
		}

	}

	record RequesterData(String kind, @Nullable String id, @Nullable String accountId, @Nullable String emailId,
			String side, @Nullable String via, List<AsOf> asOf) {

		static RequesterData of(Requester by) {
			return new RequesterData(by.actor().kind(), by.actor().id(), by.actor().accountId(), by.emailId(),
					by.side().name(), by.actor().via(), by.asOf());
		}

	}

	/** Lists are absent when they are empty. */
	record OperationData(String type, String contactId, @Nullable List<String> roles, @Nullable List<String> emailIds,
			@Nullable List<String> fields) {

		static OperationData of(RequestedOperation operation) {
			return new OperationData(operation.type(), operation.contactId(),
					orNull(operation.given()), orNull(operation.addresses()), orNull(operation.changedFields()));
		}

		private static @Nullable List<String> orNull(List<String> list) {
			return list.isEmpty() ? null : list;
		}

	}

}
