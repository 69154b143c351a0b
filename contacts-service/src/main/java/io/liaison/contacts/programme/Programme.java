package io.liaison.contacts.programme;

import java.util.Map;

import io.liaison.contacts.roster.Removal;
import io.liaison.contacts.roster.operation.SetPurchasers;

/**
 * What a programme decides beside its roles.
 *
 * @param operations how a customer's operation comes about, by its type, {@code *} for
 * all others (C6)
 * @param onAdd what becomes of a new contact's access
 * @param onRemove what removing somebody means
 * @param leastRoles how many roles a new contact has at least (C9)
 */
public record Programme(String id, Map<String, Policy> operations, OnAdd onAdd, Removal onRemove, int leastRoles) {

	private static final String OTHERS = "*";

	/** Needs approval in every programme that does not say otherwise. */
	private static final String PURCHASERS = SetPurchasers.TYPE;

	static Programme unknown(String id) {
		return new Programme(id, Map.of(), OnAdd.NONE, Removal.UNLINK, 0);
	}

	/**
	 * How a customer's operation of that type comes about.
	 * @param own what the account has of its own, by type of operation
	 */
	public Policy policy(String operation, Map<String, Policy> own) {
		Policy others = operation.equals(PURCHASERS) ? Policy.APPROVAL
				: this.operations.getOrDefault(OTHERS, Policy.DIRECT);
		return own.getOrDefault(operation, this.operations.getOrDefault(operation, others));
	}

	/** Whether a new contact is invited to the portal. */
	public boolean invites() {
		return this.onAdd == OnAdd.INVITE;
	}

	/** What becomes of a new contact's access. */
	public enum OnAdd {

		/** an invitation goes out (Q31) */
		INVITE,

		/** access is a step of its own (S14) */
		NONE

	}

}
