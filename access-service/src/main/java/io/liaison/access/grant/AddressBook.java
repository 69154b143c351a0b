package io.liaison.access.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.access.grant.ContactAccessState.Nomination;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a contact, as the contact and the accounts that know of it told last.
 */
public record AddressBook(String contactId, ContactAccessState state) {

	/** Whether the address is the contact's, as of the last event read. */
	public boolean isCurrent(String emailId) {
		return this.state.isCurrent(emailId);
	}

	/** Whether the contact is reached there for that account: it is current and known. */
	public boolean serves(String accountId, String emailId) {
		return isCurrent(emailId) && knows(accountId, emailId);
	}

	/** The address of the first staff member, if the contact is that. */
	public @Nullable String ownerEmail() {
		return Optional.ofNullable(this.state.nominated()).map(Nomination::emailId).orElse(null);
	}

	/** Of all addresses, former ones included. */
	public List<String> identities() {
		return this.state.addresses().stream().map(Address::identityId).distinct().toList();
	}

	/** The identity that an address of the contact leads to. */
	public Optional<String> identityOf(String emailId) {
		return this.state.address(emailId).map(Address::identityId);
	}

	/**
	 * Whether that identity's mailbox still is the contact's: by a current address, or by
	 * access that is kept on a former one (C13).
	 */
	public boolean holds(String identityId) {
		return this.state.addresses().stream().anyMatch((it) -> it.current() && it.identityId().equals(identityId))
				|| this.state.grants().stream().anyMatch((it) -> it.login() && it.identityId().equals(identityId));
	}

	/** A current address in plain. */
	public Optional<String> inPlain(String emailId) {
		return this.state.address(emailId).filter(Address::current).map(Address::address);
	}

	/** The event of the contact that all this is as of. */
	public AsOf contactAsOf() {
		return new AsOf("/contacts", this.contactId, this.state.contactSequence());
	}

	/** That, and the last event of what this account knows of the contact. */
	public List<AsOf> asOf(String accountId) {
		return Stream.concat(Stream.of(contactAsOf()), profileAsOf(accountId).stream()).toList();
	}

	private Optional<AsOf> profileAsOf(String accountId) {
		return this.state.knownTo(accountId)
			.map((known) -> new AsOf("/contacts", accountId + "." + this.contactId, known.sequence()));
	}

	/**
	 * The events that the grants with login on go by: the contact's, and the last of each
	 * profile concerned.
	 */
	List<AsOf> asOf() {
		List<AsOf> all = new ArrayList<>(List.of(contactAsOf()));
		this.state.grants()
			.stream()
			.filter(Grant::login)
			.map(Grant::accountId)
			.distinct()
			.forEach((accountId) -> profileAsOf(accountId).ifPresent(all::add));
		return List.copyOf(all);
	}

	/** Whether the account's profile of the contact has been told. */
	public boolean isProfiled(String accountId) {
		return this.state.knownTo(accountId).isPresent();
	}

	/**
	 * Whether the address is no longer the contact's, or the account knows it no more.
	 */
	private boolean isLeft(Grant grant) {
		return !isCurrent(grant.emailId()) || this.state.knownTo(grant.accountId())
			.filter((it) -> !it.inForce().contains(grant.emailId()))
			.isPresent();
	}

	/**
	 * The grants with login on such addresses that wait for no other: access is in use on
	 * what came for theirs, or nothing came (C13).
	 */
	List<Grant> left(String accountId) {
		return this.state.grants()
			.stream()
			.filter((grant) -> grant.accountId().equals(accountId) && grant.login() && isLeft(grant)
					&& !this.state.awaitsSuccessor(grant))
			.toList();
	}

	/** Whether it stands in the account's profile of the contact. */
	public boolean knows(String accountId, String emailId) {
		return this.state.knows(accountId, emailId);
	}

	void requireCurrent(String emailId) {
		if (!this.state.active()) {
			throw Refusal.conflict("contact-inactive", "This contact is not active.");
		}
		if (!isCurrent(emailId)) {
			throw Refusal.conflict("address-not-current", "This address is not the contact's any more.");
		}
	}

	/**
	 * Access is given for addresses that the account knows (D5).
	 * @throws Refusal CONFLICT for any other
	 */
	public void requireKnown(String accountId, String emailId) {
		if (!this.state.knows(accountId, emailId)) {
			throw Refusal.conflict("address-not-known",
					"The account does not use this address of the contact. Add it to the account's profile of the contact first.");
		}
	}

}
