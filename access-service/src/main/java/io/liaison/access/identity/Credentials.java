package io.liaison.access.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import io.liaison.access.identity.LoginThrottle.Subject;

import org.springframework.stereotype.Component;

/**
 * Checks user name and password. Unknown, disabled, not yet activated and paused
 * identities are told from wrong passwords neither by the answer nor by its time (C15).
 */
@Component
public class Credentials {

	private final LoginIdentities identities;

	private final PasswordHashing hashing;

	private final LoginThrottle attempts;

	private final InstantSource clock;

	Credentials(LoginIdentities identities, PasswordHashing hashing, LoginThrottle attempts, InstantSource clock) {
		this.identities = identities;
		this.hashing = hashing;
		this.attempts = attempts;
		this.clock = clock;
	}

	/**
	 * @param userName an e-mail address (S21)
	 * @param clientAddress from where it is tried
	 */
	public Optional<LoginIdentity> check(String userName, String password, String clientAddress) {
		Instant now = this.clock.instant();
		String id = this.identities.idOf(userName);
		boolean paused = this.attempts.paused(Subject.SIGN_IN, id, now)
				| this.attempts.paused(Subject.CLIENT_ADDRESS, clientAddress, now);
		Optional<LoginIdentity> identity = this.identities.find(id);
		boolean right = this.hashing.matches(password, identity.map(LoginIdentity::passwordHash).orElse(null));
		if (!paused && right && identity.filter(LoginIdentity::usable).isPresent()) {
			this.attempts.forget(Subject.SIGN_IN, id);
			return identity;
		}
		if (!paused) {
			this.attempts.count(Subject.SIGN_IN, id, now);
			this.attempts.count(Subject.CLIENT_ADDRESS, clientAddress, now);
		}
		return Optional.empty();
	}

}
