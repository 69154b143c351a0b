package io.liaison.platform.security.revocation;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.revocation.Revocation.Kind;

/**
 * The signer's part of the rule that revoked rights do not come back: what a token says
 * of the versions that its rights were read from. {@link MinimumVersions} is the other
 * part.
 */
public final class SignedVersions {

	private static final Duration SOON = Duration.ofSeconds(1);

	private final long position;

	private final Map<String, Long> versions = new TreeMap<>();

	private SignedVersions(long position) {
		this.position = position;
	}

	/**
	 * @param position of the signer among the revocations, read before anything that the
	 * rights are read from: all earlier ones are in there, as floors of views
	 */
	public static SignedVersions asOf(long position) {
		return new SignedVersions(position);
	}

	/** Rights are read from a document of the signer's own. */
	public SignedVersions own(Kind kind, String id, long sequence) {
		this.versions.put(kind.key(id), sequence);
		return this;
	}

	/**
	 * Rights are read from a view of what another service owns.
	 * @param sequence number of the event that the view is as of
	 * @param floor of the last revocation read of it, 0 without one
	 * @throws Refusal UNAVAILABLE while the event that took rights away has not come here
	 */
	public SignedVersions view(Kind kind, String id, long sequence, long floor) {
		if (sequence < floor) {
			throw Refusal.unavailable("What this may do has changed and is not known here yet. Try again.", SOON);
		}
		return own(kind, id, sequence);
	}

	/** Rights that last only as long as those others do. */
	public SignedVersions with(SignedVersions others) {
		others.versions.forEach((key, version) -> this.versions.merge(key, version, Math::min));
		return this;
	}

	/** The claim {@code rev}. */
	public long position() {
		return this.position;
	}

	/** The claim {@code ver}. */
	public Map<String, Long> versions() {
		return Map.copyOf(this.versions);
	}

}
