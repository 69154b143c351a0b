package io.liaison.access.opensession;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.oauth.token.SessionUses.Use;
import io.liaison.access.oauth.token.SessionUses;
import io.liaison.access.session.Sessions;
import io.liaison.access.settings.SessionLifetimes;

import org.springframework.stereotype.Component;

/** Which sessions of an identity can still be used: the one used last comes first. */
@Component
class OpenSessions {

	private static final Comparator<OpenSession> ORDER = Comparator.comparing(OpenSession::lastUsedAt)
		.reversed()
		.thenComparing(OpenSession::id);

	private final Sessions sessions;

	private final SessionUses uses;

	private final SessionLifetimes lifetimes;

	private final InstantSource clock;

	OpenSessions(Sessions sessions, SessionUses uses, SessionLifetimes lifetimes, InstantSource clock) {
		this.sessions = sessions;
		this.uses = uses;
		this.lifetimes = lifetimes;
		this.clock = clock;
	}

	List<OpenSession> of(LoginIdentity identity, Optional<String> current) {
		Map<String, Use> known = this.uses.of(identity.id());
		Instant now = this.clock.instant();
		return this.sessions.open(identity.id())
			.stream()
			.filter((it) -> it.passwordVersion() == identity.passwordVersion()
					&& identity.keepsSignInOf(it.signedInAt())
					&& (it.factors().contains("mfa") || !identity.hasSecondFactor())
					&& now.isBefore(this.lifetimes.latestEnd(it.signedInAt())))
			.flatMap((it) -> {
				Use use = known.getOrDefault(it.id(), new Use(it.signedInAt(), false));
				Instant used = use.at().isAfter(it.signedInAt()) ? use.at() : it.signedInAt();
				return (use.goesOnUnused() || now.isBefore(used.plus(this.lifetimes.idle())))
						? Stream.of(OpenSession.of(it, used, current)) : Stream.<OpenSession>empty();
			})
			.sorted(ORDER)
			.toList();
	}

}
