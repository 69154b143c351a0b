package io.liaison.contacts.changeset.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.changeset.ChangeRequest;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.Proposal;
import io.liaison.contacts.roster.operation.RequestedOperation;
import org.springframework.stereotype.Component;

/**
 * What open change requests say of persons: it stands in the account's profile of each,
 * and is gone when the request is.
 */
@Component
public class ChangeProposals {

	private final Profiles profiles;

	private final Contacts contacts;

	ChangeProposals(Profiles profiles, Contacts contacts) {
		this.profiles = profiles;
		this.contacts = contacts;
	}

	/**
	 * @param key names the request and its amendment
	 * @param number of the request, counted in the account
	 */
	public void keep(Account account, String key, long number, List<RequestedOperation> operations) {
		of(operations).forEach((contactId, proposal) -> {
			Optional<Link> link = account.link(contactId);
			Optional<Contact> contact = this.contacts.find(contactId);
			if (link.isPresent() && contact.isPresent()) {
				this.profiles.propose(account.id(), link.get(), contact.get(), key, number, proposal);
			}
			else {
				this.profiles.propose(account.id(), contactId, key, number, proposal);
			}
		});
	}

	/** By contact, as far as something is said. */
	public Map<String, Proposal> kept(ChangeRequest request) {
		return request.operations()
			.stream()
			.map(RequestedOperation::contactId)
			.filter((contactId) -> !contactId.isEmpty())
			.distinct()
			.flatMap((contactId) -> this.profiles.find(request.accountId(), contactId).stream())
			.collect(Collectors.toMap((profile) -> profile.contactId(),
					(profile) -> profile.proposal(request.proposalKey())));
	}

	/** Whether all that it says of persons is kept: what is not was never acknowledged. */
	public boolean areKept(ChangeRequest request) {
		Map<String, Proposal> kept = kept(request);
		return request.operations().stream().filter(RequestedOperation::saysOfPersons).allMatch((operation) -> {
			Proposal said = kept.getOrDefault(operation.contactId(), Proposal.NONE);
			return operation.changedFields().isEmpty() ? !said.addresses().isEmpty() : said.values() != null;
		});
	}

	/** It was not taken in. */
	public void forget(ChangeRequest request) {
		request.operations()
			.stream()
			.map(RequestedOperation::contactId)
			.distinct()
			.forEach((contactId) -> this.profiles.forget(request.accountId(), contactId, request.proposalKey()));
	}

	/** Nothing comes of it: whatever it says, or is about to say, is forgotten. */
	public void release(ChangeRequest request) {
		Stream.concat(request.operations().stream(), request.nextOperations().stream())
			.map(RequestedOperation::contactId)
			.distinct()
			.forEach((contactId) -> this.profiles.release(request.accountId(), contactId, request.number()));
	}

	private static Map<String, Proposal> of(List<RequestedOperation> operations) {
		Map<String, Proposal> all = new LinkedHashMap<>();
		operations.stream()
			.filter((it) -> !it.proposal().isEmpty())
			.forEach((it) -> all.merge(it.contactId(), it.proposal(), Proposal::and));
		return all;
	}

}
