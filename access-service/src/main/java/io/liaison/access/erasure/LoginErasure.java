package io.liaison.access.erasure;

import java.util.List;
import java.util.function.Supplier;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.session.Sessions;
import io.liaison.platform.command.Command;
import io.liaison.platform.erasure.PersonalRecords;
import org.springframework.stereotype.Component;

/**
 * Ends the access of an erased person, and the logins of mailboxes that nobody else has
 * any more: password, factors and sessions.
 */
@Component
class LoginErasure implements PersonalRecords {

	private final ContactAccesses accesses;

	private final LoginIdentities identities;

	private final Sessions sessions;

	LoginErasure(ContactAccesses accesses, LoginIdentities identities, Sessions sessions) {
		this.accesses = accesses;
		this.identities = identities;
		this.sessions = sessions;
	}

	@Override
	public int redact(String contactId, Supplier<Command> step) {
		if (this.accesses.find(contactId).isEmpty()) {
			return 0;
		}
		ContactAccess access = this.accesses.change(contactId, step.get(), ContactAccess::erase);
		List<LoginIdentity> known = access.addresses()
			.identities()
			.stream()
			.flatMap((id) -> this.identities.find(id).stream())
			.toList();
		for (LoginIdentity identity : known) {
			LoginIdentity left = this.identities.forget(identity.id(), contactId,
					(other) -> holds(other, identity.id()), step.get());
			if (left.claims().isEmpty() && !this.sessions.open(left.id()).isEmpty()) {
				this.sessions.endAll(left.id(), null, step.get());
			}
		}
		return 1 + known.size();
	}

	/** Claims stay when an address goes, so they alone say nothing. */
	private boolean holds(AddressHolder other, String identityId) {
		return this.accesses.find(other.contactId()).filter((it) -> it.addresses().holds(identityId)).isPresent();
	}

}
