package io.liaison.contacts.changeset.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.RosterChanged.Invited;
import io.liaison.contacts.account.RosterChanged;
import io.liaison.contacts.account.authority.RosterAuthority;
import io.liaison.contacts.programme.Policy;
import io.liaison.contacts.programme.Programme;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.roster.BrokenRule;
import io.liaison.contacts.roster.Purchaser;
import io.liaison.contacts.roster.RosterPlan;
import io.liaison.contacts.roster.operation.AddAddress;
import io.liaison.contacts.roster.operation.AddContact;
import io.liaison.contacts.roster.operation.ReplaceAddress;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.contacts.roster.operation.SetPurchasers;
import org.jspecify.annotations.Nullable;

/**
 * What operations come to on an account as it is: the same for a preview, a request and
 * what is done in the end.
 *
 * @param operations under the ids with which they are carried out
 */
public record PlannedChange(Account account, List<RequestedOperation> operations, RosterPlan plan, Programme programme,
		RoleCatalogue catalogue) {

	static PlannedChange of(Account account, List<RequestedOperation> operations, Programme programme,
			RoleCatalogue catalogue) {
		return new PlannedChange(account, operations, account.planTogether(operations, catalogue), programme,
				catalogue);
	}

	/** Everything that forbids it, each with the operation that it lies in. */
	public List<Broken> broken() {
		List<Broken> all = new ArrayList<>();
		this.plan.broken().forEach((place, rules) -> rules.forEach((rule) -> all.add(Broken.of(place, rule))));
		return all;
	}

	/** Whether a customer has to ask for one of them, and so for all (C6). */
	boolean needsApproval() {
		return this.operations.stream()
			.map(RequestedOperation::type)
			.anyMatch((type) -> this.programme.policy(type, this.account.policy()) == Policy.APPROVAL);
	}

	/** The purchasers there would be, where one of them is about that. */
	@Nullable List<Purchaser> purchasers() {
		return this.operations.stream().anyMatch(SetPurchasers.class::isInstance) ? this.plan.roster().purchasers()
				: null;
	}

	/** Whom to invite once it is in force (Q31). */
	List<Invited> invited() {
		return this.operations.stream()
			.filter((it) -> it instanceof AddContact added && invites(added) && !it.addresses().isEmpty())
			.map((it) -> new Invited(it.contactId(), it.addresses().getFirst()))
			.toList();
	}

	private boolean invites(AddContact added) {
		return Objects.requireNonNullElse(added.invite(), this.programme.invites());
	}

	/** Whether it gives anybody a login, moves one to another mailbox, or lets it do more. */
	public boolean givesAccess() {
		return !invited().isEmpty() || this.operations.stream()
			.anyMatch((it) -> it instanceof AddAddress || it instanceof ReplaceAddress)
				|| RosterAuthority.isWidening(this.account, this.plan, this.catalogue);
	}

	/** What it tells once it is in force. */
	public RosterChanged event(String request) {
		return RosterChanged.of(this.account, this.plan, this.catalogue, request, invited());
	}

	/**
	 * @param rule its name, as problem types are named
	 * @param detail for people; names no person
	 * @param pointer to the operation, where it lies in one
	 */
	public record Broken(String rule, String detail, @Nullable String role, @Nullable String pointer) {

		static Broken of(int place, BrokenRule rule) {
			return new Broken(rule.type(), rule.detail(), rule.role(),
					(place != RosterPlan.TOGETHER) ? "/operations/" + place : null);
		}

	}

}
