package io.liaison.access.signin.browser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

import io.liaison.access.settings.SessionLifetimes;
import io.liaison.access.signin.browser.StoredSession.Person;
import io.liaison.platform.store.failure.StoreFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * The browser sessions of the sign-in pages, in MongoDB under a hash of their id, so that
 * they outlive this process and serve every instance. Of a session only who is signed in
 * is kept. One that has ended is not brought back by a request that began before.
 */
@Component
class SignInSessions implements SessionRepository<MapSession> {

	private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

	/** Marks a session that is in the store, as it is there. */
	private static final String STORED = SignInSessions.class.getName() + ".stored";

	/**
	 * So much earlier a session may end than its last use says: not each use is written.
	 */
	private static final Duration UNWRITTEN = Duration.ofMinutes(1);

	private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(30);

	private final MongoOperations operations;

	private final SessionLifetimes lifetimes;

	private final InstantSource clock;

	SignInSessions(MongoOperations operations, SessionLifetimes lifetimes, InstantSource clock) {
		this.operations = operations;
		this.lifetimes = lifetimes;
		this.clock = clock;
	}

	@Override
	public MapSession createSession() {
		MapSession session = new MapSession();
		session.setMaxInactiveInterval(BEFORE_SIGN_IN);
		return session;
	}

	@Override
	public void save(MapSession session) {
		StoredSession now = stored(session);
		StoredSession before = session.getAttribute(STORED);
		if (before == null) {
			insert(now, session);
		}
		else if (before.id().equals(now.id())) {
			if (now.sameButFor(before, UNWRITTEN)) {
				return;
			}
			Update changes = new Update().set("seconds", now.seconds()).set("expiresAt", now.expiresAt());
			Update all = (now.person() != null) ? changes.set("person", now.person()) : changes.unset("person");
			StoreFailure.refusing(() -> this.operations.updateFirst(byId(now.id()), all, StoredSession.class));
			session.setAttribute(STORED, now);
		}
		else if (StoreFailure.refusing(() -> this.operations.remove(byId(before.id()), StoredSession.class))
			.getDeletedCount() == 1) {
			insert(now, session);
		}
	}

	private void insert(StoredSession stored, MapSession session) {
		StoreFailure.refusing(() -> this.operations.insert(stored));
		session.setAttribute(STORED, stored);
	}

	private StoredSession stored(MapSession session) {
		SecurityContext context = session.getAttribute(CONTEXT);
		Person person = (context != null && context.getAuthentication() != null
				&& context.getAuthentication().getPrincipal() instanceof SignedIn who) ? Person.of(who) : null;
		Instant unused = session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
		Instant latest = (person != null) ? this.lifetimes.latestEnd(person.at()) : unused;
		return new StoredSession(key(session.getId()), session.getCreationTime(),
				session.getMaxInactiveInterval().toSeconds(), person, unused.isBefore(latest) ? unused : latest);
	}

	@Override
	public @Nullable MapSession findById(String id) {
		StoredSession found = StoreFailure
			.refusing(() -> Optional.ofNullable(this.operations.findById(key(id), StoredSession.class)))
			.orElse(null);
		if (found == null || found.expiresAt().isBefore(this.clock.instant())) {
			return null;
		}
		MapSession session = new MapSession(id);
		session.setCreationTime(found.created());
		session.setMaxInactiveInterval(Duration.ofSeconds(found.seconds()));
		session.setLastAccessedTime(this.clock.instant());
		session.setAttribute(STORED, found);
		if (found.person() != null) {
			session.setAttribute(CONTEXT, new SecurityContextImpl(found.person().signedIn().authentication()));
		}
		return session;
	}

	@Override
	public void deleteById(String id) {
		StoreFailure.refusing(() -> this.operations.remove(byId(key(id)), StoredSession.class));
	}

	private static Query byId(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

	private static String key(String id) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
