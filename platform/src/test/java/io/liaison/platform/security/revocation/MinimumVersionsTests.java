package io.liaison.platform.security.revocation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.liaison.platform.security.revocation.Revocation.Kind;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class MinimumVersionsTests {

	private final AtomicLong clock = new AtomicLong();

	private final MinimumVersions versions = new MinimumVersions(this.clock::get);

	@Test
	void keepsTheHighestVersion() {
		this.versions.begin("topic", 0, 0);
		this.versions.read(0, new Revocation(Kind.ROLE, "r1", 5));
		this.versions.read(2, new Revocation(Kind.ROLE, "r1", 3));
		assertThat(accepts("r:r1", 4, 4)).isFalse();
		assertThat(accepts("r:r1", 5, 4)).isTrue();
		assertThat(accepts("r:r2", 1, 4)).isTrue();
	}

	@Test
	void aSessionThatEndedIsRefusedWhateverTheVersionsSay() {
		this.versions.begin("topic", 0, 0);
		this.versions.read(0, new Revocation(Kind.SESSION, "family", 1));
		assertThat(this.versions.validate(ofSession("family")).hasErrors()).isTrue();
		assertThat(this.versions.validate(ofSession("another")).hasErrors()).isFalse();
	}

	@Test
	void whatOneClientWasGivenEndsWithoutTheSession() {
		this.versions.begin("topic", 0, 0);
		this.versions.read(0, new Revocation(Kind.SESSION, "family", 1));
		assertThat(accepts("s:family", 0, 5)).isFalse();
		assertThat(accepts("s:another", 0, 5)).isTrue();
	}

	/** Either it reads that on, or the signer, who had not, must sign anew. */
	@Test
	void aSessionThatEndedWhileThisServiceWasAwayIsRefused() {
		Jwt before = token().claim("ver", Map.of()).claim("rev", 3L).claim("sid", "ended").build();
		this.versions.begin("topic", 3, 3);
		this.versions.read(3, new Revocation(Kind.SESSION, "ended", 1));
		assertThat(this.versions.validate(before).hasErrors()).isTrue();
		MinimumVersions later = new MinimumVersions(this.clock::get);
		later.begin("topic", 4, 4);
		assertThat(later.validate(before).hasErrors()).isTrue();
	}

	@Test
	void whileWhatWasRevokedBeforeItsStartIsStillToBeReadItAcceptsNobody() {
		this.versions.begin("topic", 3, 5);
		assertThat(accepts("r:r1", 4, 9)).isFalse();
		this.versions.read(3, new Revocation(Kind.ROLE, "r2", 5));
		this.versions.reached(4);
		assertThat(accepts("r:r1", 4, 9)).isFalse();
		this.versions.read(4, new Revocation(Kind.ROLE, "r1", 5));
		this.versions.reached(5);
		assertThat(accepts("r:r1", 4, 9)).isFalse();
		assertThat(accepts("r:r1", 5, 9)).isTrue();
	}

	@Test
	void whatItHasForgottenTheSignerMustHaveObeyed() {
		this.versions.begin("topic", 7, 7);
		this.versions.read(7, new Revocation(Kind.ROLE, "r1", 5));
		this.clock.addAndGet(MinimumVersions.KEPT.toNanos());
		this.versions.reached(9);
		assertThat(accepts("r:r1", 4, 8)).isFalse();
		assertThat(accepts("r:r1", 5, 7)).isTrue();
		this.clock.addAndGet(1);
		this.versions.reached(9);
		assertThat(accepts("r:r1", 5, 7)).isFalse();
		assertThat(accepts("r:r1", 4, 8)).isTrue();
	}

	@Test
	void whatCannotBeReadTheSignerMustHaveObeyed() {
		this.versions.begin("topic", 0, 0);
		assertThat(accepts("r:r1", 4, 3)).isTrue();
		this.versions.unreadable(3);
		assertThat(accepts("r:r1", 4, 3)).isFalse();
		assertThat(accepts("r:r1", 4, 4)).isTrue();
	}

	@Test
	void aRevocationReadAgainIsKeptFromThenOn() {
		this.versions.begin("topic", 0, 0);
		this.versions.read(0, new Revocation(Kind.ROLE, "r1", 5));
		this.clock.addAndGet(Duration.ofMinutes(15).toNanos());
		this.versions.read(2, new Revocation(Kind.ROLE, "r1", 6));
		this.clock.addAndGet(Duration.ofMinutes(15).toNanos());
		this.versions.reached(4);
		assertThat(accepts("r:r1", 5, 9)).isFalse();
		assertThat(accepts("r:r1", 6, 0)).isTrue();
	}

	@Test
	void whatLiesBeforeItsStartTheSignerMustHaveObeyed() {
		assertThat(accepts("r:r1", 4, 1_000)).as("before it has read at all").isFalse();
		this.versions.begin("topic", 7, 7);
		assertThat(accepts("r:r1", 4, 6)).isFalse();
		assertThat(accepts("r:r1", 4, 7)).isTrue();
	}

	@Test
	void goesOnWhereItWasInTheSameTopicOnly() {
		this.versions.begin("topic", 7, 7);
		this.versions.reached(9);
		assertThat(this.versions.position("topic")).hasValue(9);
		assertThat(this.versions.position("another")).isEmpty();
	}

	@Test
	void aTopicMadeAnewCountsFromItsOwnStartAndWhatWasReadBeforeStillHolds() {
		this.versions.begin("topic", 500, 500);
		this.versions.read(500, new Revocation(Kind.ROLE, "r1", 5));
		this.versions.begin("another", 0, 0);
		assertThat(accepts("r:r1", 4, 0)).isFalse();
		assertThat(accepts("r:r1", 5, 0)).isTrue();
		this.clock.addAndGet(MinimumVersions.KEPT.toNanos() + 1);
		this.versions.reached(0);
		assertThat(accepts("r:r1", 5, 0)).isTrue();
	}

	@Test
	void aVersionThatIsNoNumberIsNone() {
		this.versions.begin("topic", 0, 0);
		this.versions.read(0, new Revocation(Kind.ROLE, "r1", 1));
		assertThat(accepts("r:r1", "x", 1)).isFalse();
	}

	@Test
	void aTokenOfTheVersionBeforeIsRefusedUnlessItIsASystemsOwn() {
		this.versions.begin("topic", 0, 0);
		assertThat(this.versions.validate(token().claim("side", "PROVIDER").build()).hasErrors()).isTrue();
		assertThat(this.versions.validate(token().claim("side", "SYSTEM").build()).hasErrors()).isFalse();
		for (String person : new String[] { "cid", "acc", "via" }) {
			assertThat(this.versions.validate(token().claim("side", "SYSTEM").claim(person, "x").build()).hasErrors())
				.as(person)
				.isTrue();
		}
		assertThat(this.versions.validate(token().claim("side", "SYSTEM").claim("ver", Map.of("a:x", 1)).build())
			.hasErrors()).isTrue();
	}

	private boolean accepts(String key, Object version, long position) {
		Jwt token = token().claim("ver", Map.of(key, version)).claim("rev", position).build();
		return !this.versions.validate(token).hasErrors();
	}

	private static Jwt ofSession(String id) {
		return token().claim("ver", Map.of()).claim("rev", 5L).claim("sid", id).build();
	}

	private static Jwt.Builder token() {
		return Jwt.withTokenValue("t").header("alg", "ES256").subject("s");
	}

}
