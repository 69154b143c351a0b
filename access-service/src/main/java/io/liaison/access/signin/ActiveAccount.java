package io.liaison.access.signin;

import java.time.InstantSource;
import java.util.Optional;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.revocation.SigningPosition;
import io.liaison.access.rights.Membership;
import io.liaison.access.rights.MembershipRights;
import io.liaison.access.rights.Rights;
import io.liaison.access.settings.SessionLifetimes;
import io.liaison.access.signin.SignedIn.Chosen;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.SignedVersions;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Whether what was once signed in and chosen still holds. */
@Component
public class ActiveAccount {

	private final LoginIdentities identities;

	private final Rights rights;

	private final SigningPosition position;

	private final SessionLifetimes lifetimes;

	private final InstantSource clock;

	ActiveAccount(LoginIdentities identities, Rights rights, SigningPosition position, SessionLifetimes lifetimes,
			InstantSource clock) {
		this.identities = identities;
		this.position = position;
		this.rights = rights;
		this.lifetimes = lifetimes;
		this.clock = clock;
	}

	/**
	 * The identity, unless it is disabled or has another password now, or it was long
	 * ago.
	 */
	Optional<LoginIdentity> identity(SignedIn who) {
		return this.identities.find(who.identityId())
			.filter((it) -> it.usable() && it.passwordVersion() == who.passwordVersion())
			.filter((it) -> this.clock.instant().isBefore(this.lifetimes.latestEnd(who.at())));
	}

	/** Whether the sign-in is recent enough for that membership. */
	boolean reaches(SignedIn who, Membership membership) {
		return this.clock.instant().isBefore(this.lifetimes.end(who.at(), membership.side()));
	}

	/**
	 * What may be done in the chosen membership, if it is still there and the sign-in has
	 * not ended by its age: of browsers' sessions and of what is refreshed. Within one
	 * request it is read once: the position among the revocations is then that of the
	 * first reading, which only makes the rule of {@link SignedVersions} stricter.
	 * @throws Refusal UNAVAILABLE while that is not known yet
	 */
	public Optional<MembershipRights> rights(SignedIn who) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return read(who);
		}
		String key = ActiveAccount.class.getName() + "." + who;
		if (request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof MembershipRights known) {
			return Optional.of(known);
		}
		Optional<MembershipRights> rights = read(who);
		rights.ifPresent((it) -> request.setAttribute(key, it, RequestAttributes.SCOPE_REQUEST));
		return rights;
	}

	private Optional<MembershipRights> read(SignedIn who) {
		Chosen chosen = who.chosen();
		if (chosen == null) {
			return Optional.empty();
		}
		long position = this.position.current();
		return identity(who).flatMap((it) -> this.rights.in(it, chosen.contactId(), chosen.accountId(), position))
			.filter((it) -> it.membership().term() == chosen.term() && reaches(who, it.membership()));
	}

}
