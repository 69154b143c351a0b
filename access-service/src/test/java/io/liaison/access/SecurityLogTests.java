package io.liaison.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.security.SecurityEvents.Kind;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.micrometer.core.instrument.Metrics;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sees of attacks and of changes of rights: ids, and nothing else. */
class SecurityLogTests extends AccessIntegration {

	private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityEvents.LOG_NAME);

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
		@Override
		protected void append(ILoggingEvent event) {
			SecurityLogTests.this.lines.add(event.getFormattedMessage() + " " + event.getKeyValuePairs());
		}
	};

	@Autowired
	private LoginIdentities identities;

	@BeforeEach
	void listen() {
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	@AfterEach
	void stop() {
		this.logger.detachAppender(this.appender);
	}

	@Test
	void guessesLockoutsAndResetsAreTold() {
		activated();
		String identity = this.identities.idOf(this.address);
		told(Kind.PASSWORD_SET, identity);
		double before = count(Kind.SIGN_IN_FAILED);
		for (int i = 0; i < 5; i++) {
			Browser browser = browser();
			signIn(browser, browser.get("/auth/sign-in"), this.address, "guess number " + i);
		}
		told(Kind.SIGN_IN_FAILED, identity);
		assertThat(count(Kind.SIGN_IN_FAILED) - before).isEqualTo(5);
		told(Kind.LOCKED_OUT, "SIGN_IN");
	}

	@Test
	void thatStaffViewAsSomebodyIsToldWithoutTheReason() {
		activated();
		Api staff = this.api.as(this.tokens.staff("access.view-as"));
		String viewing = staff
			.post("/api/view-as",
					Map.of("account", this.account, "contact", this.contact, "reason", "Asked for help by Ada."))
			.expect(201)
			.at("/id");
		told(Kind.VIEWING_BEGUN, this.contact);
		staff.delete("/api/view-as/" + viewing).expect(204);
		told(Kind.VIEWING_ENDED, "staff-contact");
		assertThat(this.lines).noneMatch((line) -> line.contains("Asked for help"));
	}

	@Test
	void changesOfGrantsAreTold() {
		customer();
		turn(true, this.account, this.email);
		told(Kind.RIGHTS_CHANGED, this.account);
		told(Kind.RIGHTS_CHANGED, this.contact);
	}

	@Test
	void aCommandThatComesAgainOrChangesNothingIsNotTold() {
		customer();
		String path = grants(this.account) + "/" + this.email;
		Api twice = staff().idempotencyKey("key-" + this.id).ifMatch("*");
		for (int times = 0; times < 2; times++) {
			twice.patch(path, Map.of("login", true)).expect(200);
			assertThat(rightsChanged()).hasSize(1);
		}
		staff().ifMatch("*").patch(path, Map.of("login", true)).expect(200);
		staff().post(path + "/invitations", Map.of()).expect(201);
		assertThat(rightsChanged()).hasSize(1);
		staff().ifMatch("*").patch(path, Map.of("signatory", true)).expect(200);
		assertThat(rightsChanged()).hasSize(2);
	}

	@Test
	@Behaviour("C3")
	void whatEndsByItselfIsTold() {
		activated();
		String path = grants(this.account) + "/" + this.email;
		int before = rightsChanged().size();
		staff().ifMatch("*").patch(path, Map.of("until", "2020-01-01T00:00:00Z")).expect(200);
		await().until(() -> rightsChanged().size() == before + 2);
		assertThat(rightsChanged()).last().asString().contains("by=SYSTEM");
		assertThat(staff().get(path).at("/login")).isEqualTo("false");
		this.events.await("access.contact-access.v1", "io.liaison.access.login-revoked.v1", this.contact);
		turn(true, this.account, this.email);
		this.directory.unlinked(this.account, this.contact);
		await().until(() -> rightsChanged().size() == before + 4);
		assertThat(rightsChanged()).last().asString().contains("by=SYSTEM");
	}

	@Test
	void whoSignsInBeforeAnyPauseIsNotToldToBeLockedOut() {
		activated();
		for (int i = 0; i < 4; i++) {
			guess("guess number " + i);
		}
		guess(PASSWORD);
		assertThat(lockedOut()).isEmpty();
		for (int i = 0; i < 8; i++) {
			guess("guess number " + i);
		}
		assertThat(lockedOut()).hasSize(1);
	}

	@Test
	void aRefreshTokenThatComesAgainIsTold() {
		activated();
		String first = text(signedIn(this.address, PASSWORD), "refresh_token");
		refresh(text(json(refresh(first)), "refresh_token"));
		refresh(first);
		told(Kind.REFRESH_REUSED, this.identities.idOf(this.address));
		assertThat(this.lines.toString()).doesNotContain(first);
	}

	@Test
	void refusedRoutesAreToldAsDeclared() {
		this.api.as(this.tokens.staff("nothing")).get(grants("secret-account")).expect(403);
		told(Kind.REFUSED, "/api/accounts/{accountId}/grants");
		told(Kind.REFUSED, "status=403");
		this.api.get("/api/me").expect(401);
		told(Kind.REFUSED, "status=401");
		assertThat(this.lines.toString()).doesNotContain("secret-account");
	}

	private List<String> rightsChanged() {
		return this.lines.stream()
			.filter((line) -> line.startsWith(Kind.RIGHTS_CHANGED.text()) && line.contains(this.account))
			.toList();
	}

	private List<String> lockedOut() {
		return this.lines.stream()
			.filter((line) -> line.startsWith(Kind.LOCKED_OUT.text() + " subject=SIGN_IN"))
			.toList();
	}

	private void guess(String password) {
		Browser browser = browser();
		signIn(browser, browser.get("/auth/sign-in"), this.address, password);
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(20));
	}

	private void told(Kind kind, String id) {
		assertThat(this.lines).anySatisfy((line) -> assertThat(line).startsWith(kind.text()).contains(id));
		assertThat(this.lines.toString()).doesNotContain(this.address, PASSWORD);
	}

	private static double count(Kind kind) {
		return Metrics.counter(SecurityEvents.COUNTER, "kind", kind.text()).count();
	}

}
