package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.attempt.ClientNetwork;
import io.liaison.access.identity.attempt.KnownDevices;
import io.liaison.access.identity.attempt.LoginThrottle.Subject;
import io.liaison.access.identity.attempt.LoginThrottle;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.testing.Behaviour;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class BackOffTests extends AccessIntegration {

	private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

	@Autowired
	private LoginThrottle attempts;

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private KnownDevices devices;

	@Autowired
	private MeterRegistry meters;

	@Test
	void thePauseDoublesAfterTheFreeFailuresAndHasAnEnd() {
		assertThat(admitted(10, Duration.ZERO)).isEqualTo(5);
		assertThat(admitted(1, Duration.ofMillis(999))).isZero();
		assertThat(admitted(10, Duration.ofSeconds(1))).isOne();
		assertThat(admitted(1, Duration.ofMillis(2_999))).isZero();
		assertThat(admitted(1, Duration.ofSeconds(3))).isOne();
		for (int i = 1; i <= 60; i++) {
			assertThat(admitted(1, Duration.ofSeconds(3).plus(Duration.ofMinutes(15).multipliedBy(i)))).isOne();
		}
		Duration last = Duration.ofSeconds(3).plus(Duration.ofMinutes(15).multipliedBy(60));
		assertThat(admitted(1, last.plus(Duration.ofMinutes(15)).minusMillis(1))).isZero();
		assertThat(admitted(1, last.plus(Duration.ofMinutes(15)))).isOne();
	}

	@Test
	void afterAnHourNobodyRemembers() {
		admitted(5, Duration.ZERO);
		assertThat(admitted(10, Duration.ofMinutes(61))).isEqualTo(5);
	}

	@Test
	void oneNetworkHasMoreFreeFailures() {
		long admitted = IntStream.range(0, 110)
			.filter((i) -> this.attempts.admit(Subject.CLIENT_ADDRESS, this.id, NOW))
			.count();
		assertThat(admitted).isEqualTo(100);
	}

	@Test
	void thoseWhoTryAtOnceAreNotAdmittedMoreOftenThanThoseInTurn() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> answers = IntStream.range(0, 1_000)
				.mapToObj((i) -> threads.submit(() -> this.attempts.admit(Subject.SIGN_IN, this.id, NOW)))
				.toList();
			int admitted = 0;
			for (Future<Boolean> answer : answers) {
				admitted += answer.get() ? 1 : 0;
			}
			assertThat(admitted).isEqualTo(5);
		}
	}

	@Test
	@Behaviour("C15")
	void manyGuessesAtOnceAreFiveHashesAndOneAnswer() throws Exception {
		activated();
		int guesses = 200;
		List<Browser> browsers = IntStream.range(0, guesses).mapToObj((i) -> browser()).toList();
		List<HttpResponse<String>> pages = browsers.stream().map((it) -> it.get("/auth/sign-in")).toList();
		double lockouts = lockouts();
		long begin = System.nanoTime();
		long hashes = hashes();
		Set<String> answers = new HashSet<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<HttpResponse<String>>> sent = IntStream.range(0, guesses)
				.mapToObj((i) -> threads
					.submit(() -> signIn(browsers.get(i), pages.get(i), this.address, "guess number " + i)))
				.toList();
			for (Future<HttpResponse<String>> answer : sent) {
				answers.add(answer.get().statusCode() + " " + Browser.location(answer.get()));
			}
		}
		// the pauses of 1, 2, 4 … seconds pass on a slow machine while they are sent
		long seconds = 1 + Duration.ofNanos(System.nanoTime() - begin).toSeconds();
		assertThat(hashes() - hashes).isBetween(5L, 5L + Long.SIZE - Long.numberOfLeadingZeros(seconds) - 1);
		// a crowd that is too large is told so, whoever it asks for
		answers.removeIf((it) -> it.startsWith("503 "));
		assertThat(answers).hasSize(1).allMatch((it) -> it.contains("/auth/sign-in?refused"));
		assertThat(lockouts()).isGreaterThan(lockouts);
	}

	@Test
	@Behaviour("C15")
	void aPauseIsToldNeitherByItsAnswerNorByItsTime() {
		lockOut();
		long begin = System.nanoTime();
		HttpResponse<String> paused = guess(browser(), "whatever it may be");
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(450));
		HttpResponse<String> unknown = signIn(browser(), "nobody-" + this.id + "@example.org");
		assertThat(paused.statusCode()).isEqualTo(unknown.statusCode());
		assertThat(Browser.location(paused)).isEqualTo(Browser.location(unknown));
	}

	@Test
	void aStrangerDoesNotLockOutTheBrowserThatSignedInBefore() {
		activated();
		Browser own = browser();
		assertThat(Browser.location(guess(own, PASSWORD))).contains("/auth/choose-account");
		lockOut();
		assertThat(Browser.location(guess(browser(), PASSWORD))).as("elsewhere").contains("?refused");
		assertThat(Browser.location(guess(own, "a slip of the finger"))).contains("?refused");
		assertThat(Browser.location(guess(own, PASSWORD))).contains("/auth/choose-account");
	}

	@Test
	void aBrowserThatIsKnownHasAPauseOfItsOwn() {
		activated();
		Browser stolen = browser();
		guess(stolen, PASSWORD);
		String shown = stolen.cookies()
			.getCookieStore()
			.getCookies()
			.stream()
			.filter((it) -> it.getName().equals("LIAISON-DEVICE"))
			.findFirst()
			.orElseThrow()
			.getValue();
		String device = this.devices.device(shown, this.identities.idOf(this.address)).orElseThrow();
		for (int i = 0; i < 5; i++) {
			this.attempts.admit(Subject.DEVICE, device, Instant.now().plusSeconds(30));
		}
		assertThat(Browser.location(guess(stolen, PASSWORD))).contains("?refused");
		assertThat(Browser.location(guess(browser(), PASSWORD))).as("elsewhere").contains("/auth/choose-account");
	}

	@Test
	void aNeighbourBehindTheSameAddressDoesNotLockOutTheBrowserThatSignedInBefore() {
		activated();
		String network = "203.0.113." + (1 + this.id.charAt(0));
		Browser own = browser().with("X-Forwarded-For", network);
		guess(own, PASSWORD);
		for (int i = 0; i < 100; i++) {
			this.attempts.admit(Subject.CLIENT_ADDRESS, network, Instant.now().plusSeconds(30));
		}
		Browser stranger = browser().with("X-Forwarded-For", network);
		assertThat(Browser.location(guess(stranger, PASSWORD))).as("that network is paused").contains("?refused");
		assertThat(Browser.location(guess(own, PASSWORD))).contains("/auth/choose-account");
		Browser liar = browser().with("X-Forwarded-For", "198.51.100.7, " + network);
		assertThat(Browser.location(guess(liar, PASSWORD))).as("what the client says itself does not count")
			.contains("?refused");
	}

	@Test
	void theAddressesOfOneIpv6NetworkShareAPauseThatAnotherNetworkDoesNotHave() {
		activated();
		int subnet = Integer.parseInt(this.id.substring(4), 16);
		String first = ipv6(subnet, "::1");
		for (int i = 0; i < 100; i++) {
			this.attempts.admit(Subject.CLIENT_ADDRESS, ClientNetwork.of(first), Instant.now().plusSeconds(30));
		}
		assertThat(Browser.location(guess(from(first), PASSWORD))).contains("?refused");
		assertThat(Browser.location(guess(from(ipv6(subnet, ":ffff::2")), PASSWORD))).contains("?refused");
		assertThat(Browser.location(guess(from(ipv6(subnet ^ 1, "::1")), PASSWORD))).as("the network beside it")
			.contains("/auth/choose-account");
	}

	@Test
	void afterASuccessTheFailuresOfBeforeDoNotCount() {
		activated();
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 4; j++) {
				this.attempts.admit(Subject.SIGN_IN, this.identities.idOf(this.address), Instant.now());
			}
			assertThat(Browser.location(guess(browser(), PASSWORD))).contains("/auth/choose-account");
		}
	}

	@Test
	void whiteSpaceAroundAUserNameDoesNotMatter() {
		activated();
		assertThat(Browser.location(signIn(browser(), "\u00a0" + this.address + "\u00a0\u3000\u202c")))
			.contains("/auth/choose-account");
		assertThat(Browser.location(signIn(browser(), "\u00a0"))).contains("?refused");
	}

	/** Seen by the proxy that is trusted. */
	private Browser from(String address) {
		return browser().with("X-Forwarded-For", address);
	}

	private String ipv6(int subnet, String host) {
		return "2001:db8:" + this.id.substring(0, 4) + ":" + Integer.toHexString(subnet) + host;
	}

	private void lockOut() {
		for (int i = 0; i < 5; i++) {
			this.attempts.admit(Subject.SIGN_IN, this.identities.idOf(this.address), Instant.now().plusSeconds(30));
		}
	}

	private HttpResponse<String> guess(Browser browser, String password) {
		return signIn(browser, browser.get("/auth/sign-in"), this.address, password);
	}

	private HttpResponse<String> signIn(Browser browser, String userName) {
		return browser.submit(browser.get("/auth/sign-in"), Map.of("username", userName, "password", PASSWORD));
	}

	private long hashes() {
		return this.meters.timer("liaison.password.hashing").count();
	}

	private static double lockouts() {
		return Metrics.counter(SecurityEvents.COUNTER, "kind", SecurityEvents.Kind.LOCKED_OUT.text()).count();
	}

	private long admitted(int times, Duration later) {
		return IntStream.range(0, times)
			.filter((i) -> this.attempts.admit(Subject.SIGN_IN, this.id, NOW.plus(later)))
			.count();
	}

}
