package io.liaison.notification.type.changerequest;

import java.util.List;
import java.util.Objects;

import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Recipient;
import io.liaison.platform.command.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Something became of changes that somebody asked for.
 */
record ChangeRequestEvent(ChangeRequest changeRequest) {

	/** Of what is done at once there is no ticket, and nothing to wait for. */
	boolean isAwaitedBySomebody() {
		return this.changeRequest.approval() && requester().kind().equals("CONTACT") && requester().id() != null;
	}

	/** Whoever acts through a purchaser is told as one of that. */
	Recipient recipient() {
		return new Recipient(Objects.requireNonNull(requester().id()), requester().emailId(),
				Objects.requireNonNullElse(requester().via(),
						Objects.requireNonNullElse(requester().accountId(), this.changeRequest.accountId())));
	}

	/** The ticket of the changes has their id. */
	Content content(boolean withReason) {
		return Content.ticket(this.changeRequest.id(), this.changeRequest.accountId(),
				Integer.toString(this.changeRequest.number()), withReason ? this.changeRequest.reason() : null);
	}

	Requester requester() {
		return this.changeRequest.requestedBy();
	}

	/**
	 * @param number counted for each account
	 * @param reason why it was declined, or what was amended
	 */
	record ChangeRequest(String id, String accountId, int number, boolean approval, Requester requestedBy,
			@Nullable String reason) {
	}

	/**
	 * @param accountId the account acted for
	 * @param via the purchaser's account through which, if through one
	 * @param asOf what the person's rights were read from
	 */
	record Requester(String kind, @Nullable String id, @Nullable String accountId, @Nullable String via,
			@Nullable String emailId, @Nullable List<AsOf> asOf) {
	}

}
