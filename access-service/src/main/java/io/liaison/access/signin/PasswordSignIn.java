package io.liaison.access.signin;

import java.time.InstantSource;
import java.util.Objects;

import io.liaison.access.grant.PendingGrants;
import io.liaison.access.identity.Client;
import io.liaison.access.identity.Credentials;
import io.liaison.access.identity.LoginIdentity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** E-mail address and password (S21, S27), of the temporary kind too (S22). */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private final Credentials credentials;

	private final PendingGrants pending;

	private final ForcedChoices choices;

	private final OpenSession openSession;

	private final InstantSource clock;

	PasswordSignIn(Credentials credentials, PendingGrants pending, ForcedChoices choices, OpenSession openSession,
			InstantSource clock) {
		this.credentials = credentials;
		this.pending = pending;
		this.choices = choices;
		this.openSession = openSession;
		this.clock = clock;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		Client from = (Client) Objects.requireNonNull(attempt.getDetails());
		LoginIdentity identity = this.credentials
			.check(attempt.getName(), String.valueOf(attempt.getCredentials()), from,
					(it) -> it.usable() || this.choices.page(it).isPresent())
			.orElseThrow(() -> new BadCredentialsException("refused"));
		if (!identity.usable()) {
			throw new ChoiceDemanded(
					this.choices.page(identity).orElseThrow(() -> new BadCredentialsException("over by now")));
		}
		// what an interrupted activation left behind
		this.pending.bringIntoUse(identity);
		return new SignedIn(identity.id(), identity.passwordVersion(), this.clock.instant(), null,
				this.openSession.of(identity.id()))
			.authentication();
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
