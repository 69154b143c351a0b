package io.liaison.access.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.liaison.access.identity.attempt.AnswerTime;
import io.liaison.access.identity.attempt.Client;
import io.liaison.access.identity.attempt.ClientNetwork;
import io.liaison.access.identity.attempt.KnownDevices;
import io.liaison.access.identity.attempt.LoginThrottle.Subject;
import io.liaison.access.identity.attempt.LoginThrottle;
import io.liaison.access.identity.proof.PasswordHashing;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.SecurityEvents;

import org.springframework.stereotype.Component;

/**
 * Checks user name and password. Every guess is counted before it is hashed. Unknown,
 * disabled, not yet activated and paused identities are told from wrong passwords neither
 * by the answer nor by its time (C15).
 */
@Component
public class Credentials {

	/** More than a place in the longest queue takes. */
	private static final Duration ANSWER_TIME = Duration.ofMillis(500);

	private final LoginIdentities identities;

	private final PasswordHashing hashing;

	private final LoginThrottle attempts;

	private final KnownDevices devices;

	private final InstantSource clock;

	Credentials(LoginIdentities identities, PasswordHashing hashing, LoginThrottle attempts, KnownDevices devices,
			InstantSource clock) {
		this.identities = identities;
		this.hashing = hashing;
		this.attempts = attempts;
		this.devices = devices;
		this.clock = clock;
	}

	/**
	 * @param userName an e-mail address (S21)
	 * @param serves whether the password of that identity opens anything
	 * @throws Refusal UNAVAILABLE while more is to be hashed than can wait
	 */
	public Optional<LoginIdentity> check(String userName, String password, Client client,
			Predicate<LoginIdentity> serves) {
		return checked(this.identities.idOf(userName), password, client, serves);
	}

	private Optional<LoginIdentity> checked(String id, String password, Client client,
			Predicate<LoginIdentity> serves) {
		AnswerTime time = AnswerTime.of(ANSWER_TIME);
		List<Counted> counted = counted(id, client);
		if (admitted(counted)) {
			Optional<LoginIdentity> identity = right(id, password, counted) ? this.identities.find(id).filter(serves)
					: Optional.empty();
			if (identity.isPresent()) {
				succeeded(counted);
				return identity;
			}
			counted.forEach((it) -> this.attempts.failed(it.subject(), it.key()));
		}
		SecurityEvents.tell(SecurityEvents.Kind.SIGN_IN_FAILED, "identity", id);
		time.pass();
		return Optional.empty();
	}

	/** Whether that is the password, counted and hashed like any guess at signing in. */
	public boolean isPassword(String identityId, String password, Client client) {
		return checked(identityId, password, client, LoginIdentity::usable).isPresent();
	}

	/** Whether that is the temporary password, asked by who knows it. */
	public boolean isOffered(LoginIdentity identity, String password) {
		return this.hashing.matches(password, identity.snapshot().passwordHash());
	}

	private boolean right(String id, String password, List<Counted> counted) {
		try {
			return this.hashing.matches(password,
					this.identities.find(id).map((it) -> it.snapshot().passwordHash()).orElse(null));
		}
		catch (Refusal notNow) {
			undo(counted);
			throw notNow;
		}
	}

	/**
	 * A device that was here before answers for itself alone; anybody else for the
	 * identity that is tried and for the network it is tried from.
	 */
	private List<Counted> counted(String id, Client client) {
		return this.devices.device(client.devices(), id)
			.map((device) -> List.of(new Counted(Subject.DEVICE, device)))
			.orElseGet(() -> List.of(new Counted(Subject.SIGN_IN, id),
					new Counted(Subject.CLIENT_ADDRESS, ClientNetwork.of(client.address()))));
	}

	/** What is refused for one of them is not counted for the others. */
	private boolean admitted(List<Counted> counted) {
		for (int i = 0; i < counted.size(); i++) {
			if (!this.attempts.admit(counted.get(i).subject(), counted.get(i).key(), this.clock.instant())) {
				undo(counted.subList(0, i));
				return false;
			}
		}
		return true;
	}

	private void undo(List<Counted> counted) {
		counted.forEach((it) -> this.attempts.undo(it.subject(), it.key()));
	}

	/** Of the network only this one attempt: its other clients are other people. */
	private void succeeded(List<Counted> counted) {
		counted.forEach((it) -> {
			if (it.subject() == Subject.CLIENT_ADDRESS) {
				this.attempts.undo(it.subject(), it.key());
			}
			else {
				this.attempts.forget(it.subject(), it.key());
			}
		});
	}

	private record Counted(Subject subject, String key) {
	}

}
