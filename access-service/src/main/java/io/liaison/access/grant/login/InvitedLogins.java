package io.liaison.access.grant.login;

import java.time.InstantSource;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.grant.invitation.Invitation;
import io.liaison.access.grant.management.GrantChange;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;

import org.springframework.stereotype.Component;

/**
 * Login on for people whom a change of an account invites (Q31): at once where the login
 * is in use already, else with an invitation (D1).
 */
@Component
public class InvitedLogins {

	private final ContactAccesses accesses;

	private final LoginIdentities identities;

	private final InstantSource clock;

	InvitedLogins(ContactAccesses accesses, LoginIdentities identities, InstantSource clock) {
		this.accesses = accesses;
		this.identities = identities;
		this.clock = clock;
	}

	/**
	 * @param link number of the link it is given under
	 * @param command applied once
	 * @return false while the contact, the address or that the account knows it has not
	 * been told
	 * @throws Refusal when it cannot be given now, for instance because the address was
	 * sent too many invitations today, or the end of the access has passed
	 */
	public boolean turnOn(String accountId, String contactId, String emailId, long link, Command command) {
		ContactAccess access = this.accesses.find(contactId).orElse(null);
		if (access == null || !access.active() || !access.addresses().isCurrent(emailId)
				|| !access.addresses().knows(accountId, emailId)) {
			return false;
		}
		String identity = access.addresses().identityOf(emailId).orElseThrow();
		boolean inUse = this.identities
			.claim(identity, new AddressHolder(contactId, emailId), Command.system(Ids.random()).by(command.by()))
			.isVerified();
		this.accesses.change(contactId, command, (it) -> {
			it.addresses().requireKnown(accountId, emailId);
			GrantChange.LOGIN_ON.requireEndAhead(it.grantOrNone(accountId, emailId).under(link), this.clock.instant());
			it.turnOn(accountId, emailId, inUse, link, this.clock.instant());
			Grant grant = it.grantOrNone(accountId, emailId);
			if (grant.pending() && grant.invited().filter(Invitation::outstanding).isEmpty()) {
				it.invite(accountId, emailId, null, null, this.clock.instant());
			}
		});
		return true;
	}

}
