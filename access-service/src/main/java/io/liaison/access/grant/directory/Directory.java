package io.liaison.access.grant.directory;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.access.grant.ContactAccessState.Nomination;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.ContactSnapshot;
import io.liaison.access.grant.Grant;
import io.liaison.access.grant.profile.ProfileSnapshot;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.view.AccountViews;
import io.liaison.access.view.Owner;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.consumer.IncomingEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Follows contacts and accounts. Whichever of a contact and the account that names it
 * owner is heard of last welcomes the owner; afterwards there is a grant, so that hearing
 * of them again invites nobody a second time.
 */
@Component
public class Directory {

	private static final String UNLINKED = "io.liaison.contacts.contact-unlinked.v1";

	private static final String ROSTER_CHANGED = "io.liaison.contacts.roster-changed.v1";

	private final ContactAccesses accesses;

	private final LoginIdentities identities;

	private final AccountViews accounts;

	private final RetainedAddresses retained;

	Directory(ContactAccesses accesses, LoginIdentities identities, AccountViews accounts, RetainedAddresses retained) {
		this.accesses = accesses;
		this.identities = identities;
		this.accounts = accounts;
		this.retained = retained;
	}

	void onContact(IncomingEvent event) {
		ContactSnapshot news = event.dataAs(Data.class).contact().news(event, this.identities);
		ContactAccess access = this.accesses.follow(event.subject(), event.command("contactEvents"),
				(it) -> it.follow(news));
		claim(access);
		this.retained.watch(access);
		welcomeOwner(access, event);
	}

	void onProfile(IncomingEvent event, String contactId, ProfileSnapshot news) {
		ContactAccess access = this.accesses.follow(contactId, event.command("profileEvents"), (it) -> it.follow(news));
		claim(access);
		this.retained.watch(access);
	}

	public void onAccount(IncomingEvent event) {
		Owner owner = this.accounts.on(event).owner();
		if (owner != null) {
			nominate(owner, event);
		}
		if (event.type().equals(UNLINKED)) {
			unlinked(event.subject(), event.dataAs(Unlinked.class).contactId(), event);
		}
		if (event.type().equals(ROSTER_CHANGED)) {
			event.dataAs(RosterChanged.class)
				.removed()
				.forEach((contactId) -> unlinked(event.subject(), contactId, event));
		}
	}

	private void unlinked(String accountId, String contactId, IncomingEvent event) {
		if (this.accesses.find(contactId).isPresent()) {
			boolean linked = this.accounts.find(accountId).flatMap((it) -> it.link(contactId)).isPresent();
			this.accesses.change(contactId, event.command("unlinked").shrinkingRights(),
					(it) -> it.unlinked(accountId, event.sequence(), linked));
		}
	}

	private void nominate(Owner owner, IncomingEvent event) {
		Nomination nomination = new Nomination(event.subject(), owner.emailId());
		ContactAccess access = this.accesses.follow(owner.contactId(),
				Command.system(Ids.derived("nominate", event.subject(), owner.contactId())),
				(it) -> it.nominate(nomination));
		welcomeOwner(access, event);
	}

	private void welcomeOwner(ContactAccess access, IncomingEvent event) {
		String email = access.addresses().ownerEmail();
		if (email != null && access.grants().isEmpty()) {
			claim(access, email);
			this.accesses.change(access.id(),
					Command
						.system(Ids.derived("welcome", access.id(), event.subject(), String.valueOf(event.sequence()))),
					(it) -> it.welcomeOwner(event.time()));
		}
	}

	/** Grants that moved to a new address need that address's identity to know. */
	private void claim(ContactAccess access) {
		access.grants().stream().filter(Grant::pending).forEach((grant) -> claim(access, grant.emailId()));
	}

	private void claim(ContactAccess access, String emailId) {
		access.addresses()
			.identityOf(emailId)
			.ifPresent((identity) -> this.identities.claim(identity, new AddressHolder(access.id(), emailId),
					Command.system(Ids.derived("claim", identity, access.id(), emailId))));
	}

	private record Unlinked(String contactId) {
	}

	/** Several links changed at once. */
	private record RosterChanged(List<LinkChange> changes) {

		List<String> removed() {
			return this.changes.stream()
				.filter((it) -> it.change().equals("REMOVED"))
				.map(LinkChange::contactId)
				.toList();
		}

	}

	private record LinkChange(String contactId, String change) {
	}

	private record Data(Contact contact) {
	}

	private record Contact(@Nullable String givenName, @Nullable String familyName, boolean active,
			@Nullable List<Email> emails) {

		ContactSnapshot news(IncomingEvent event, LoginIdentities identities) {
			Instant time = event.time();
			List<Address> addresses = (this.emails != null)
					? this.emails.stream().map((email) -> email.hashed(identities)).toList() : List.of();
			return new ContactSnapshot(event.sequence(), time, this.active, name(), addresses);
		}

		private String name() {
			return String.join(" ",
					Stream.of(this.givenName, this.familyName).filter((it) -> it != null && !it.isBlank()).toList());
		}

	}

	private record Email(String emailId, String address, boolean current, @Nullable String replacedBy) {

		Address hashed(LoginIdentities identities) {
			return new Address(this.emailId, identities.idOf(this.address), this.current,
					this.current ? this.address : null, null, this.replacedBy);
		}

	}

}
