package io.liaison.access.opensession;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.grant.management.GrantAuthority;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.session.Session;
import io.liaison.access.session.Sessions;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.security.Side;

import org.springframework.stereotype.Component;

/**
 * The sessions of whoever signs in by one of a contact's addresses, for staff. A customer
 * decides about access to the own account, by grants; a session may be for others too.
 */
@Component
class ContactSessions {

	private final ContactAccesses accesses;

	private final LoginIdentities identities;

	private final GrantAuthority authority;

	private final OpenSessions open;

	private final Sessions sessions;

	ContactSessions(ContactAccesses accesses, LoginIdentities identities, GrantAuthority authority, OpenSessions open,
			Sessions sessions) {
		this.accesses = accesses;
		this.identities = identities;
		this.authority = authority;
		this.open = open;
		this.sessions = sessions;
	}

	List<OpenSession> list(String contactId, Caller caller) {
		return identities(contactId, caller).stream()
			.flatMap((it) -> this.open.of(it, Caller.currentSession()).stream())
			.toList();
	}

	/**
	 * @throws Refusal NOT_FOUND when it is none of the contact's
	 */
	void end(String contactId, String sessionId, Caller caller, Command command) {
		List<LoginIdentity> reached = identities(contactId, caller);
		LoginIdentity holder = reached.stream()
			.filter((it) -> this.sessions.open(it.id()).stream().map(Session::id).anyMatch(sessionId::equals))
			.findFirst()
			.orElseThrow(() -> Refusal.notFound("session"));
		this.sessions.end(holder.id(), sessionId, command);
		tell(holder, command);
	}

	void endAll(String contactId, Caller caller, Command command) {
		identities(contactId, caller).forEach((identity) -> {
			this.sessions.endAll(identity.id(), null, command);
			tell(identity, command);
		});
	}

	private List<LoginIdentity> identities(String contactId, Caller caller) {
		if (caller.side() != Side.PROVIDER && caller.side() != Side.SYSTEM) {
			throw Refusal.notFound("contact");
		}
		ContactAccess access = this.accesses.find(contactId).orElseThrow(() -> Refusal.notFound("contact"));
		// the mailbox of an address that went may be somebody else's by now
		Set<String> ids = access.grants()
			.stream()
			.map(Grant::identityId)
			.filter(access.addresses()::holds)
			.collect(Collectors.toSet());
		List<LoginIdentity> identities = ids.stream().flatMap((id) -> this.identities.find(id).stream()).toList();
		identities.forEach((identity) -> this.authority.requireReach(caller, identity));
		return identities;
	}

	private static void tell(LoginIdentity identity, Command command) {
		SecurityEvents.tell(SecurityEvents.Kind.SESSIONS_ENDED, "identity", identity.id(), "by", command.by().id());
	}

}
