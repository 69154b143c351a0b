package io.liaison.access.signin.browser;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.policy.SecondFactorPolicies;
import io.liaison.access.revocation.SigningPosition;
import io.liaison.access.rights.Membership;
import io.liaison.access.rights.MembershipRights;
import io.liaison.access.rights.Rights;
import io.liaison.access.session.Sessions;
import io.liaison.access.settings.SessionLifetimes;
import io.liaison.access.signin.browser.SignedIn.Chosen;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.revocation.SignedVersions;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Whether what was once signed in and chosen still holds. */
@Component
public class ActiveAccount {

	/** Who takes longer gives the password again. */
	private static final Duration HALFWAY = Duration.ofMinutes(10);

	private final LoginIdentities identities;

	private final Rights rights;

	private final SigningPosition position;

	private final SessionLifetimes lifetimes;

	private final Sessions sessions;

	private final SecondFactorPolicies policies;

	private final InstantSource clock;

	ActiveAccount(LoginIdentities identities, Rights rights, SigningPosition position, SessionLifetimes lifetimes,
			Sessions sessions, SecondFactorPolicies policies, InstantSource clock) {
		this.policies = policies;
		this.identities = identities;
		this.position = position;
		this.rights = rights;
		this.lifetimes = lifetimes;
		this.sessions = sessions;
		this.clock = clock;
	}

	/**
	 * The identity, unless it is disabled, has another password now or a second factor
	 * that was not shown (one that is gone counts for none), a passkey came or went, or
	 * it was long ago, or the session was ended.
	 */
	public Optional<LoginIdentity> identity(SignedIn who) {
		return known(who).filter((it) -> showed(who, it) || !it.hasSecondFactor())
			.filter((it) -> this.sessions.contain(it.id(), who.session(), who.at()));
	}

	/** The identity of whoever gave the password just now and has yet to show more. */
	public Optional<LoginIdentity> halfway(SignedIn who) {
		return known(who).filter((it) -> it.hasSecondFactor() && !who.isMultiFactor())
			.filter((it) -> this.clock.instant().isBefore(who.at().plus(HALFWAY)));
	}

	private Optional<LoginIdentity> known(SignedIn who) {
		return this.identities.find(who.identityId())
			.filter((it) -> it.usable() && it.passwordVersion() == who.passwordVersion() && it.keepsSignInOf(who.at()))
			.filter((it) -> this.clock.instant().isBefore(this.lifetimes.latestEnd(who.at())));
	}

	/** Whether the sign-in is recent enough for that membership. */
	public boolean reaches(SignedIn who, Membership membership) {
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

	/**
	 * Whether nothing but a second factor stands between somebody and that membership.
	 */
	public boolean lacksSecondFactor(SignedIn who) {
		return held(who).filter(this.policies::isDue).isPresent() && !showed(who);
	}

	private boolean showed(SignedIn who) {
		return this.identities.find(who.identityId()).filter((it) -> showed(who, it)).isPresent();
	}

	/** The second factor that there is, not one that was removed since. */
	private static boolean showed(SignedIn who, LoginIdentity identity) {
		return who.isMultiFactor() && identity.factors().areOf(who.at());
	}

	private Optional<MembershipRights> read(SignedIn who) {
		return held(who).filter((it) -> !this.policies.isDue(it) || showed(who));
	}

	private Optional<MembershipRights> held(SignedIn who) {
		Chosen chosen = who.chosen();
		if (chosen == null) {
			return Optional.empty();
		}
		long position = this.position.current();
		return identity(who)
			.flatMap((it) -> this.rights.in(it, chosen.contactId(), chosen.accountId(), chosen.via(), position))
			.filter((it) -> it.membership().term() == chosen.term() && reaches(who, it.membership()));
	}

}
