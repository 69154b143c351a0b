package io.liaison.contacts.programme;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.roster.Removal;
import io.liaison.contacts.roster.SetPurchasers;

/**
 * What a programme decides beside its roles.
 *
 * @param approval types of the operations that customers need approval for, {@code *} for
 * all (C6)
 * @param onAdd what becomes of a new contact's access
 * @param onRemove what removing somebody means
 * @param leastRoles how many roles a new contact has at least (C9)
 */
public record Programme(String id, List<String> approval, OnAdd onAdd, Removal onRemove, int leastRoles) {

	private static final String ALL = "*";

	/** Needs approval in every programme, unless an account has it otherwise. */
	private static final String PURCHASERS = SetPurchasers.TYPE;

	static Programme unknown(String id) {
		return new Programme(id, List.of(), OnAdd.NONE, Removal.UNLINK, 0);
	}

	/**
	 * How a customer's operation of that type comes about.
	 * @param own what the account has of its own, by type of operation
	 */
	public Policy policy(String operation, Map<String, Policy> own) {
		boolean approval = operation.equals(PURCHASERS) || this.approval.contains(ALL)
				|| this.approval.contains(operation);
		return own.getOrDefault(operation, approval ? Policy.APPROVAL : Policy.DIRECT);
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
