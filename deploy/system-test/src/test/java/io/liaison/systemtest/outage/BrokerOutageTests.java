package io.liaison.systemtest.outage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The broker stands still for a minute while staff go on working. */
@Order(5)
@ExtendWith(RunningLiaison.class)
class BrokerOutageTests {

	private static final Duration AWAY = Duration.ofSeconds(60);

	/** The oldest event that waits may be so old; what is written before is accepted. */
	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final Duration SOON = Duration.ofSeconds(60);

	private final Liaison liaison;

	private final Staff staff;

	BrokerOutageTests(Liaison liaison) {
		this.liaison = liaison;
		this.staff = new Staff(
				new ApiClient(liaison.gateway(), Http.once(), liaison.owner().api().token(), () -> null));
	}

	@Test
	void changesAreAcceptedForHalfAMinuteThenRefusedAndNothingAcknowledgedIsLost() throws InterruptedException {
		String account = this.staff.createAccount("Outage");
		Customer staying = this.staff.addContact(account, "Sam", "Staying", "sam@outage.example", "member");
		Customer leaving = this.staff.addContact(account, "Lee", "Leaving", "lee@outage.example", "member");
		this.staff.login(leaving, true);
		this.staff.grant(staying);
		// events that wait are kept in the account, which holds only so many of them
		List<String> growing = Stream.of("A", "B", "C", "D", "E", "F", "G", "H")
			.map(this.staff::createAccount)
			.toList();
		Load load = new Load(this.staff, growing);
		try (load) {
			Awaitility.await("work").atMost(SOON).until(() -> !load.linked().isEmpty());
			this.liaison.suspend("broker");
			long away = System.nanoTime();
			this.staff.login(staying, true);

			Awaitility.await("a refusal").atMost(SOON).until(() -> !load.refused().isEmpty());
			Load.Refused first = load.refused().element();
			// what waits when the broker goes may be a few seconds old already
			assertThat(first.after(away)).isBetween(LIMIT.minusSeconds(5), LIMIT.plusSeconds(15));
			Answer refused = first.answer().expect(503);
			assertThat(refused.type()).startsWith("application/problem+json");
			assertThat(refused.retryAfter()).matches("[1-9][0-9]*");
			this.staff.account(account);
			this.staff.login(leaving, false);
			Awaitility.await("refused by access-service, too")
				.atMost(AWAY.minus(LIMIT))
				.until(() -> change(staying, Map.of("signatory", true)).status() == 503);

			long rest = Math.max(0, AWAY.toNanos() - (System.nanoTime() - away));
			Awaitility.await("a minute").pollDelay(rest, TimeUnit.NANOSECONDS).atMost(AWAY).until(() -> true);
			int before = load.linked().size();
			this.liaison.resume("broker");
			Awaitility.await("work again").atMost(SOON).until(() -> load.linked().size() > before);
		}
		assertThat(load.refused()).extracting((refusal) -> refusal.answer().status()).containsOnly(503);
		Awaitility.await("what was acknowledged, in another service")
			.atMost(SOON)
			.untilAsserted(
					() -> assertThat(contactsWithGrants(growing)).containsAll(load.linked()).doesNotHaveDuplicates());
		assertThat(this.staff.grant(staying).json().path("login").asBoolean()).isTrue();
		assertThat(this.staff.grant(leaving).json().path("login").asBoolean()).isFalse();
	}

	/** Also when the test has failed in between. */
	@AfterEach
	void resume() {
		this.liaison.resume("broker");
	}

	private Answer change(Customer customer, Map<String, ?> patch) {
		return this.staff.api().patch(customer.grantPath(), this.staff.grant(customer).etag(), patch);
	}

	private List<String> contactsWithGrants(List<String> accounts) {
		return accounts.stream()
			.flatMap((account) -> this.staff.grants(account).stream())
			.map((grant) -> grant.path("contactId").asString())
			.toList();
	}

}
