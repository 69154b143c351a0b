package io.liaison.access.factorreset;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.grant.management.GrantAuthority;
import io.liaison.access.identity.FactorReset;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.security.Side;

import org.springframework.stereotype.Component;

/** Resets of the factors of whoever signs in by one of a contact's addresses. */
@Component
class FactorResets {

	private final ContactAccesses accesses;

	private final LoginIdentities identities;

	private final GrantAuthority authority;

	private final Confirmers confirmers;

	private final DueResets due;

	private final FactorResetSettings settings;

	private final InstantSource clock;

	FactorResets(ContactAccesses accesses, LoginIdentities identities, GrantAuthority authority, Confirmers confirmers,
			DueResets due, FactorResetSettings settings, InstantSource clock) {
		this.accesses = accesses;
		this.identities = identities;
		this.authority = authority;
		this.confirmers = confirmers;
		this.due = due;
		this.settings = settings;
		this.clock = clock;
	}

	List<Pending> list(String contactId, Caller caller) {
		return logins(contactId, caller).entrySet()
			.stream()
			.flatMap((it) -> pending(it.getKey(), it.getValue()))
			.toList();
	}

	/**
	 * @throws Refusal NOT_FOUND when nobody signs in by that address of the contact;
	 * CONFLICT where there is nothing to reset, or nobody to confirm it
	 */
	Pending begin(String contactId, String emailId, String reason, Caller caller, Command command) {
		LoginIdentity whose = logins(contactId, caller).get(emailId);
		if (whose == null) {
			throw Refusal.notFound("login");
		}
		FactorReset.Step first = this.confirmers.step(caller, whose);
		this.confirmers.requireAnother(caller, first, whose);
		LoginIdentity after = this.identities.beginFactorReset(whose.id(), Ids.from(command), first, reason, command);
		tell(whose, "reset-begun", command);
		return pending(emailId, after).findFirst().orElseThrow(() -> Refusal.notFound("factor reset"));
	}

	Pending confirm(String contactId, String reset, Caller caller, Command command) {
		Pending found = get(contactId, reset, caller);
		FactorReset.Step second = this.confirmers.step(caller, found.whose());
		LoginIdentity after = this.identities.confirmFactorReset(found.whose().id(), reset, second,
				second.at().plus(this.settings.delay()), command);
		tell(after, "reset-confirmed", command);
		Pending confirmed = pending(found.emailId(), after).findFirst()
			.orElseThrow(() -> Refusal.notFound("factor reset"));
		Optional.ofNullable(confirmed.reset().due()).ifPresent((it) -> this.due.watch(after.id(), it));
		return confirmed;
	}

	void cancel(String contactId, String reset, Caller caller, Command command) {
		LoginIdentity whose = get(contactId, reset, caller).whose();
		this.identities.cancelFactorReset(whose.id(), reset, this.clock.instant(), command.shrinkingRights());
		tell(whose, "reset-cancelled", command);
	}

	private Pending get(String contactId, String reset, Caller caller) {
		return list(contactId, caller).stream()
			.filter((it) -> it.reset().id().equals(reset))
			.findFirst()
			.orElseThrow(() -> Refusal.notFound("factor reset"));
	}

	/** By the address of the contact; whoever has one of them within reach has all. */
	private Map<String, LoginIdentity> logins(String contactId, Caller caller) {
		if (caller.side() != Side.PROVIDER) {
			throw Refusal.notFound("contact");
		}
		ContactAccess access = this.accesses.find(contactId).orElseThrow(() -> Refusal.notFound("contact"));
		Map<String, LoginIdentity> logins = access.grants()
			.stream()
			.filter(Grant::login)
			.flatMap((grant) -> this.identities.find(grant.identityId())
				.map((it) -> Map.entry(grant.emailId(), it))
				.stream())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
		logins.values().forEach((identity) -> this.authority.requireReach(caller, identity));
		return logins;
	}

	private Stream<Pending> pending(String emailId, LoginIdentity whose) {
		return whose.factorReset(this.clock.instant()).map((it) -> new Pending(emailId, whose, it)).stream();
	}

	private static void tell(LoginIdentity identity, String what, Command command) {
		SecurityEvents.tell(SecurityEvents.Kind.FACTORS_CHANGED, "identity", identity.id(), "change", what, "by",
				command.by().id());
	}

	/** One that is open, of the login by that address. */
	record Pending(String emailId, LoginIdentity whose, FactorReset reset) {
	}

}
