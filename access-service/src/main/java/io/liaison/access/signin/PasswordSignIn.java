package io.liaison.access.signin;

import java.time.InstantSource;
import java.util.Objects;

import io.liaison.access.grant.login.PendingGrants;
import io.liaison.access.identity.Credentials;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.signin.browser.SessionStart;
import io.liaison.access.signin.browser.SignedIn;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * E-mail address and password (S21, S27), of the temporary kind too (S22). One that was
 * long enough beside a second factor alone opens nothing once that is gone.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private final Credentials credentials;

	private final PendingGrants pending;

	private final ForcedChoices choices;

	private final PasswordRules rules;

	private final SessionStart sessionStart;

	private final InstantSource clock;

	PasswordSignIn(Credentials credentials, PendingGrants pending, ForcedChoices choices, PasswordRules rules,
			SessionStart sessionStart, InstantSource clock) {
		this.rules = rules;
		this.credentials = credentials;
		this.pending = pending;
		this.choices = choices;
		this.sessionStart = sessionStart;
		this.clock = clock;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String password = String.valueOf(attempt.getCredentials());
		Client from = (Client) Objects.requireNonNull(attempt.getDetails());
		LoginIdentity identity = this.credentials
			.check(attempt.getName(), String.valueOf(attempt.getCredentials()), from,
					(it) -> it.usable() || this.choices.page(it).isPresent())
			.orElseThrow(() -> new BadCredentialsException("refused"));
		if (!identity.usable()) {
			throw new ChoiceDemanded(
					this.choices.page(identity).orElseThrow(() -> new BadCredentialsException("over by now")));
		}
		if (!identity.hasSecondFactor() && !this.rules.servesAlone(password)) {
			throw new ChoiceDemanded("/auth/reset?longer");
		}
		// what an interrupted activation left behind
		this.pending.bringIntoUse(identity);
		return new SignedIn(identity.id(), identity.passwordVersion(), this.clock.instant(), null,
				this.sessionStart.of(identity.id()))
			.authentication();
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
