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
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.liaison.platform.store.StoreFailure;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

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

	private final MongoCollection<Document> sessions;

	SignInSessions(MongoDatabase database) {
		this.sessions = database.getCollection("signInSessions");
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
		Document document = new Document("_id", key(session.getId()))
			.append("created", Date.from(session.getCreationTime()))
			.append("seconds", session.getMaxInactiveInterval().toSeconds())
			.append("attributes", new Binary(serialized(attributes)))
			.append("expiresAt", Date.from(end));
		StoreFailure.refusing(() -> this.sessions.replaceOne(Filters.eq(document.get("_id")), document,
				new ReplaceOptions().upsert(true)));
	}

	@Override
	public @Nullable MapSession findById(String id) {
		Document found = StoreFailure.refusing(() -> this.sessions.find(Filters.eq(key(id))).first());
		if (found == null || found.getDate("expiresAt").toInstant().isBefore(Instant.now())) {
			return null;
		}
		MapSession session = new MapSession(id);
		session.setCreationTime(found.getDate("created").toInstant());
		session.setMaxInactiveInterval(Duration.ofSeconds(found.getLong("seconds")));
		session.setLastAccessedTime(Instant.now());
		try {
			attributes(found.get("attributes", Binary.class).getData()).forEach(session::setAttribute);
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
		StoreFailure.refusing(() -> this.sessions.deleteOne(Filters.eq(key(id))));
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
