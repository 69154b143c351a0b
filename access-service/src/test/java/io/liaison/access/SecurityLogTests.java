package io.liaison.access;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.security.SecurityEvents.Kind;
import io.micrometer.core.instrument.Metrics;
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
	void changesOfGrantsAreTold() {
		customer();
		turn(true, this.account, this.email);
		told(Kind.RIGHTS_CHANGED, this.account);
		told(Kind.RIGHTS_CHANGED, this.contact);
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

	private void told(Kind kind, String id) {
		assertThat(this.lines).anySatisfy((line) -> assertThat(line).startsWith(kind.text()).contains(id));
		assertThat(this.lines.toString()).doesNotContain(this.address, PASSWORD);
	}

	private static double count(Kind kind) {
		return Metrics.counter(SecurityEvents.COUNTER, "kind", kind.text()).count();
	}

}
