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

/** E-mail address and password (S21, S27). */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private final Credentials credentials;

	private final PendingGrants pending;

	private final InstantSource clock;

	PasswordSignIn(Credentials credentials, PendingGrants pending, InstantSource clock) {
		this.credentials = credentials;
		this.pending = pending;
		this.clock = clock;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		Client from = (Client) Objects.requireNonNull(attempt.getDetails());
		LoginIdentity identity = this.credentials
			.check(attempt.getName(), String.valueOf(attempt.getCredentials()), from)
			.orElseThrow(() -> new BadCredentialsException("refused"));
		// what an interrupted activation left behind
		this.pending.bringIntoUse(identity);
		return new SignedIn(identity.id(), identity.passwordVersion(), this.clock.instant(), null).authentication();
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
