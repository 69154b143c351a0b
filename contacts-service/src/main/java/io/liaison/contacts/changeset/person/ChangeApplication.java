package io.liaison.contacts.changeset.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import io.liaison.contacts.account.editing.LinkEnding;
import io.liaison.contacts.account.editing.Places;
import io.liaison.contacts.account.pending.PendingRequest;
import io.liaison.contacts.changeset.ChangeRequest;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.RequestedChange;
import io.liaison.contacts.contact.RequestedPersonChanges;
import io.liaison.contacts.contact.address.EmailIds;
import io.liaison.contacts.erasure.Erasing;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.roster.PersonalValues;
import io.liaison.contacts.roster.Proposal;
import io.liaison.contacts.roster.Removal;
import io.liaison.contacts.roster.operation.AddAddress;
import io.liaison.contacts.roster.operation.AddContact;
import io.liaison.contacts.roster.operation.EditDetails;
import io.liaison.contacts.roster.operation.RemoveAddress;
import io.liaison.contacts.roster.operation.RemoveContact;
import io.liaison.contacts.roster.operation.ReplaceAddress;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.contacts.roster.operation.SetPurchasers;
import io.liaison.contacts.roster.operation.SetRoles;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import org.springframework.stereotype.Component;

/**
 * Carries out what a change that is in force says of persons: one write for each document,
 * first the contact, then the account's profile of it. No step is refused, and each may be
 * taken again: the documents remember the number of the request.
 */
@Component
public class ChangeApplication {

	private final Contacts contacts;

	private final RequestedPersonChanges changes;

	private final Profiles profiles;

	private final EmailIds emailIds;

	private final Erasing erasing;

	private final LinkEnding links;

	private final Places places;

	ChangeApplication(Contacts contacts, RequestedPersonChanges changes, Profiles profiles, EmailIds emailIds,
			Erasing erasing, LinkEnding links, Places places) {
		this.contacts = contacts;
		this.changes = changes;
		this.profiles = profiles;
		this.emailIds = emailIds;
		this.erasing = erasing;
		this.links = links;
		this.places = places;
	}

	public void carryOut(ChangeRequest request, PendingRequest inForce) {
		Set<String> concerned = new LinkedHashSet<>();
		request.operations().forEach((operation) -> concerned.add(operation.contactId()));
		// what is about no contact came in force with the account
		concerned.remove("");
		for (String contactId : concerned) {
			List<RequestedOperation> operations = request.operations()
				.stream()
				.filter((it) -> it.contactId().equals(contactId))
				.toList();
			Optional<Profile> profile = this.profiles.find(request.accountId(), contactId);
			if (profile.filter((it) -> it.hasFollowed(request.number())).isEmpty()) {
				Proposal said = profile.map((it) -> it.proposal(request.proposalKey())).orElse(Proposal.NONE);
				follow(request, inForce, contactId, operations, said);
			}
		}
	}

	private void follow(ChangeRequest request, PendingRequest inForce, String contactId,
			List<RequestedOperation> operations, Proposal said) {
		for (RequestedOperation operation : operations) {
			switch (operation) {
				case AddContact added -> {
					add(request, inForce, added, said);
					return;
				}
				case RemoveContact removed -> {
					remove(request, inForce, removed);
					return;
				}
				case EditDetails _, SetRoles _, AddAddress _, ReplaceAddress _, RemoveAddress _, SetPurchasers _ -> {
				}
			}
		}
		boolean shared = operations.stream().anyMatch((it) -> it instanceof ReplaceAddress || it instanceof RemoveAddress)
				&& this.places.isElsewhere(this.contacts.get(contactId), request.accountId());
		Contact contact = this.changes.follow(contactId, asked(request, operations, said, shared));
		step(request, contactId, (profile) -> profile.followRequest(request.number(),
				entry(profile, contact, operations, said.said())));
	}

	private void add(ChangeRequest request, PendingRequest inForce, AddContact added, Proposal said) {
		PersonalValues person = said.said();
		if (this.contacts.find(added.contactId()).isEmpty()) {
			this.contacts.createAll(step(), List.of(created(request, added, person)));
		}
		Contact contact = this.contacts.change(added.contactId(), step(), (it) -> {
			if (!it.isErased()) {
				it.joins(request.accountId(), inForce.sequence() - 1);
			}
		});
		if (contact.isErased()) {
			// since it was asked for, and perhaps before there was a link to end
			this.links.end(request.accountId(), added.contactId(), step());
			step(request, added.contactId(), (profile) -> profile.followRequest(request.number(), null));
			return;
		}
		List<String> emailIds = contact.currentEmails()
			.stream()
			.map(ContactEmail::emailId)
			.filter((id) -> added.emailIds().isEmpty() || added.emailIds().contains(id))
			.toList();
		step(request, added.contactId(), (profile) -> profile.followRequest(request.number(),
				new ProfileEntry(person.title(), Objects.requireNonNullElse(person.phones(), List.of()), emailIds)));
	}

	private Contact created(ChangeRequest request, AddContact added, PersonalValues person) {
		List<EmailAddress> emails = Objects.requireNonNullElse(person.emails(), List.<String>of())
			.stream()
			.map(EmailAddress::new)
			.toList();
		// phones are the account's, in its profile
		ContactDetails details = new ContactDetails(new PersonName(person.givenName(), person.familyName()), emails,
				List.of(), person.timeZone(), person.language());
		return Contact.create(added.contactId(), details, (address) -> this.emailIds.of(added.contactId(), address),
				List.of(request.accountId()), null);
	}

	private void remove(ChangeRequest request, PendingRequest inForce, RemoveContact removed) {
		if (removed.removal() != Removal.DEACTIVATE) {
			Contact left = this.contacts.change(removed.contactId(), step(),
					(Contact contact) -> contact.leaves(request.accountId(), inForce.sequence()));
			if (removed.removal() == Removal.ERASE && this.places.of(left).isEmpty()
					&& this.changes.erase(removed.contactId())) {
				this.erasing.follow(removed.contactId(), Objects.requireNonNull(inForce.decision()).by());
			}
		}
		step(request, removed.contactId(), (profile) -> {
			if (removed.removal() == Removal.ERASE) {
				profile.erase(request.number());
			}
			else {
				profile.followRequest(request.number(), null);
			}
		});
	}

	private static RequestedChange asked(ChangeRequest request, List<RequestedOperation> operations, Proposal said,
			boolean shared) {
		PersonalValues person = said.said();
		Map<String, String> replaced = new HashMap<>();
		Set<String> gone = new HashSet<>();
		operations.forEach((operation) -> {
			if (operation instanceof ReplaceAddress it) {
				replaced.put(it.emailId(), it.replacement());
			}
			else if (operation instanceof RemoveAddress it) {
				gone.add(it.emailId());
			}
		});
		return new RequestedChange(request.accountId(), request.number(), person.givenName(), person.familyName(),
				person.timeZone(), person.language(), said.addresses(), replaced, gone, shared);
	}

	/** What the account knows of the contact then. */
	private static ProfileEntry entry(Profile profile, Contact contact, List<RequestedOperation> operations,
			PersonalValues person) {
		List<String> emailIds = new ArrayList<>(profile.emailIds());
		operations.forEach((operation) -> {
			switch (operation) {
				case AddAddress it -> emailIds.add(it.emailId());
				case ReplaceAddress it -> emailIds.replaceAll((id) -> id.equals(it.emailId()) ? it.replacement() : id);
				case RemoveAddress it -> emailIds.remove(it.emailId());
				case AddContact _, EditDetails _, RemoveContact _, SetRoles _, SetPurchasers _ -> {
				}
			}
		});
		return new ProfileEntry((person.title() != null) ? person.title() : profile.title(),
				(person.phones() != null) ? person.phones() : profile.phones(),
				emailIds.stream().filter(contact::hasHad).toList());
	}

	private void step(ChangeRequest request, String contactId, Consumer<Profile> decision) {
		this.profiles.step(request.accountId(), contactId, decision);
	}

	/** State tells what is left to do, so no command is the same as another. */
	private static Command step() {
		return Command.system(Ids.random()).shrinkingRights();
	}

}
