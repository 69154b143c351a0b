package io.liaison.access.identity.proof;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import io.liaison.platform.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, t=2, p=1 (RFC 9106; NIST SP 800-63B-4), as many at once as there
 * are cores; some more wait for their turn, anybody else is told to come again. Passwords
 * are taken in Unicode NFC.
 */
@Component
public class PasswordHashing {

	private static final int SALT = 16;

	private static final int LENGTH = 32;

	private static final int KIBIBYTES = 19 * 1024;

	private static final int PASSES = 2;

	private static final int LANES = 1;

	/** For each core; at some 30 ms each that is half a second. */
	private static final int QUEUE = 16;

	private static final Duration SOON = Duration.ofSeconds(1);

	private final Semaphore cores;

	private final Semaphore places;

	private final Timer time;

	private final Engine engine = engine();

	// what passwords of nobody are compared with, so that nobody takes as long as
	// somebody
	private final String nobody = this.engine.hash("nobody");

	@Autowired
	PasswordHashing(MeterRegistry meters) {
		this(meters, Runtime.getRuntime().availableProcessors(), QUEUE);
	}

	PasswordHashing(MeterRegistry meters, int cores, int queue) {
		this.cores = new Semaphore(cores, true);
		this.places = new Semaphore(cores * (1 + queue));
		this.time = meters.timer("liaison.password.hashing");
	}

	/**
	 * @throws Refusal UNAVAILABLE while more is to be hashed than can wait
	 */
	public String hash(String password) {
		return inTurn(() -> this.engine.hash(nfc(password)));
	}

	/**
	 * Takes as long without a hash as with one (C15).
	 * @throws Refusal UNAVAILABLE while more is to be hashed than can wait
	 */
	public boolean matches(String password, @Nullable String hash) {
		return inTurn(() -> this.engine.matches(nfc(password), (hash != null) ? hash : this.nobody) && hash != null);
	}

	private <T> T inTurn(Supplier<T> work) {
		if (!this.places.tryAcquire()) {
			throw Refusal.unavailable("Many people sign in at this moment. Try again.", SOON);
		}
		try {
			this.cores.acquireUninterruptibly();
			try {
				return Objects.requireNonNull(this.time.record(work));
			}
			finally {
				this.cores.release();
			}
		}
		finally {
			this.places.release();
		}
	}

	private static String nfc(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

	/** The reference C code is nearly twice as fast; where it does not load, Java's. */
	private static Engine engine() {
		try {
			Engine fast = new Native(Argon2Factory.create(Argon2Types.ARGON2id, SALT, LENGTH));
			fast.hash("trial");
			return fast;
		}
		catch (LinkageError ex) {
			LoggerFactory.getLogger(PasswordHashing.class).warn("No native Argon2 here, using the slower Java one");
			return new Java(new Argon2PasswordEncoder(SALT, LENGTH, LANES, KIBIBYTES, PASSES));
		}
	}

	private sealed interface Engine {

		String hash(String password);

		boolean matches(String password, String hash);

	}

	private record Native(Argon2 argon2) implements Engine {

		@Override
		public String hash(String password) {
			return this.argon2.hash(PASSES, KIBIBYTES, LANES, password.toCharArray());
		}

		@Override
		public boolean matches(String password, String hash) {
			return this.argon2.verify(hash, password.toCharArray());
		}

	}

	private record Java(Argon2PasswordEncoder argon2) implements Engine {

		@Override
		public String hash(String password) {
			String hash = this.argon2.encode(password);
			if (hash == null) {
				throw new IllegalStateException("no hash");
			}
			return hash;
		}

		@Override
		public boolean matches(String password, String hash) {
			return this.argon2.matches(password, hash);
		}

	}

}
