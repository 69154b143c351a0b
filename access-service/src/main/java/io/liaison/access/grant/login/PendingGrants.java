package io.liaison.access.grant.login;

import java.time.InstantSource;
import java.util.List;

import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.proof.OfferedPassword;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;

import org.springframework.stereotype.Component;
import io.liaison.platform.command.Actor;

/** What waits for an identity to be in use, over all contacts that claim it. */
@Component
public class PendingGrants {

	private final ContactAccesses accesses;

	private final InstantSource clock;

	PendingGrants(ContactAccesses accesses, InstantSource clock) {
		this.accesses = accesses;
		this.clock = clock;
	}

	/**
	 * An identity in use by who reads its mailbox has its grants at once (D1); says so
	 * where one still waits. One that has its password by a temporary one has that one's
	 * grant.
	 */
	public void bringIntoUse(LoginIdentity identity) {
		if (!identity.isVerified()) {
			identity.offered().filter((it) -> identity.activated()).ifPresent(this::bringIntoUse);
			return;
		}
		this.accesses.findAll(contacts(identity))
			.stream()
			.filter((access) -> access.grants()
				.stream()
				.anyMatch((it) -> it.pending() && it.identityId().equals(identity.id())))
			.forEach((access) -> this.accesses.change(access.id(),
					Command.system(Ids.random()).by(Actor.contact(access.id(), null)),
					(it) -> it.identityInUse(identity.id(), this.clock.instant())));
	}

	private void bringIntoUse(OfferedPassword offered) {
		this.accesses.find(offered.contactId())
			.flatMap((access) -> access.grant(offered.accountId(), offered.emailId()))
			.filter(Grant::pending)
			.ifPresent((grant) -> this.accesses.change(offered.contactId(),
					Command.system(Ids.random()).by(Actor.contact(offered.contactId(), offered.accountId())),
					(it) -> it.bootstrapped(offered, this.clock.instant())));
	}

	/** Sends the invitations again that once went out and were not taken up (T48). */
	public void inviteAgain(LoginIdentity identity) {
		contacts(identity).forEach((contact) -> this.accesses.change(contact, Command.system(Ids.random()),
				(it) -> it.inviteAgain((grant) -> grant.identityId().equals(identity.id()), this.clock.instant())));
	}

	/** Sends that one again, if it once went out and was not taken up. */
	public void inviteAgain(String contactId, Grant which) {
		this.accesses.change(contactId, Command.system(Ids.random()), (it) -> it
			.inviteAgain((grant) -> grant.concerns(which.accountId(), which.emailId()), this.clock.instant()));
	}

	private static List<String> contacts(LoginIdentity identity) {
		return identity.claims().stream().map(AddressHolder::contactId).distinct().toList();
	}

}
