package io.liaison.access.signin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.liaison.platform.store.StoreFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.MongoOperations;
import java.util.Optional;
import java.time.InstantSource;

/**
 * The browser sessions of the sign-in pages, in MongoDB under a hash of their id, so that
 * they outlive this process and serve every instance.
 */
@Component
class SignInSessions implements SessionRepository<MapSession> {

	/** While only the way to the sign-in page is remembered. */
	private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(30);

	private static final ObjectInputFilter OURS = ObjectInputFilter.Config
		.createFilter("maxdepth=30;java.**;org.springframework.security.**;io.liaison.access.**;!*");

	private final MongoOperations operations;

	private final InstantSource clock;

	SignInSessions(MongoOperations operations, InstantSource clock) {
		this.operations = operations;
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
		if (!session.getId().equals(session.getOriginalId())) {
			deleteById(session.getOriginalId());
		}
		Instant end = session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
		Map<String, Object> attributes = new HashMap<>();
		session.getAttributeNames().forEach((name) -> attributes.put(name, session.getAttribute(name)));
		StoredSession stored = new StoredSession(key(session.getId()), session.getCreationTime(),
				session.getMaxInactiveInterval().toSeconds(), serialized(attributes), end);
		StoreFailure.refusing(() -> this.operations.save(stored));
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
		try {
			attributes(found.attributes()).forEach(session::setAttribute);
		}
		catch (InvalidClassException | ClassNotFoundException ofAnotherRelease) {
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return session;
	}

	@Override
	public void deleteById(String id) {
		Query session = Query.query(Criteria.where("_id").is(key(id)));
		StoreFailure.refusing(() -> this.operations.remove(session, StoredSession.class));
	}

	private static byte[] serialized(Map<String, Object> attributes) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(attributes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> attributes(byte[] bytes) throws IOException, ClassNotFoundException {
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			in.setObjectInputFilter(OURS);
			return (Map<String, Object>) in.readObject();
		}
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
