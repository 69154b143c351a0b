package io.liaison.ticket.ticket;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a ticket knows of the change request that it is about and whose id it has: ids and
 * names of fields, never values.
 *
 * @param sequence of the request's event that told it
 * @param number counted for each account
 * @param amendment how many times it was amended
 * @param reason why it was declined, or what was amended
 */
public record RequestedChanges(long sequence, int number, int amendment, Status status, List<Operation> operations,
		@Nullable String reason) {

	public RequestedChanges {
		operations = List.copyOf(operations);
	}

	/**
	 * Whether it is that told once more, under a later number, and nothing became of it.
	 */
	boolean restates(RequestedChanges known) {
		return this.sequence > known.sequence && equals(new RequestedChanges(this.sequence, known.number,
				known.amendment, known.status, known.operations, known.reason));
	}

	/** Whether anything may still become of it. */
	boolean isOver() {
		return switch (this.status) {
			case REQUESTED, APPLYING -> false;
			case APPLIED, DECLINED, CANCELLED -> true;
		};
	}

	/** As contacts-service tells it. */
	public enum Status {

		REQUESTED, APPLYING, APPLIED, DECLINED, CANCELLED

	}

	/**
	 * One of the changes.
	 *
	 * @param type for instance {@code set-roles}; more may come
	 * @param fields names of the details that change
	 */
	public record Operation(String type, String contactId, @Nullable List<String> roles,
			@Nullable List<String> emailIds, @Nullable List<String> fields) {
	}

}
