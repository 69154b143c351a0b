package io.liaison.systemtest.overload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Form;
import io.liaison.systemtest.web.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Four times as many tickets are opened as can be. */
@Order(6)
@ExtendWith(RunningLiaison.class)
class OverloadTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final int SECONDS = 20;

	private final Liaison liaison;

	private final Staff staff;

	OverloadTests(Liaison liaison) {
		this.liaison = liaison;
		this.staff = new Staff(liaison.owner().patient().api());
	}

	@Test
	void whatIsTooMuchIsRefusedAndNothingElseSuffers() {
		String account = this.staff.createAccount("Flood");
		ApiClient writing = signedIn(customer(account, "Wim"));
		Customer leaving = customer(account, "Lea");
		ApiClient left = signedIn(leaving);
		TicketFlood flood = new TicketFlood(writing.with(writing.token().get()));
		double capacity = Math.max(5, flood.perSecond(8, 5));

		CompletableFuture<Duration> felt = CompletableFuture.supplyAsync(() -> revoked(leaving, left),
				CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS));
		flood.at((int) (4 * capacity), SECONDS);
		assertThat(flood.unanswered).isEmpty();
		assertThat(flood.refused).isNotEmpty()
			.allSatisfy((answer) -> assertThat(answer.status()).as(answer.body()).isEqualTo(503))
			.allSatisfy((answer) -> assertThat(answer.retryAfter()).matches("[1-9][0-9]*"));
		assertThat(felt.join()).isLessThan(Duration.ofSeconds(2));

		Awaitility.await("as before").atMost(Duration.ofSeconds(10)).until(() -> servesTwenty(flood));
		List<String> stored = tickets(writing);
		assertThat(stored).containsAll(flood.opened).doesNotHaveDuplicates();
	}

	private Customer customer(String account, String name) {
		Customer customer = this.staff.addContact(account, name, "Flood", name.toLowerCase() + "@flood.example",
				"member");
		this.staff.login(customer, true);
		this.staff.invite(customer);
		return customer;
	}

	private ApiClient signedIn(Customer customer) {
		User user = this.liaison.user(customer.address(), Http.once());
		user.choosePassword(user.newestActivationLink(SOON), "password of " + customer.address());
		user.signInSoon();
		return user.api();
	}

	/**
	 * How long after the acknowledged end of a login its token was still served by the
	 * service that has too much to do.
	 */
	private Duration revoked(Customer customer, ApiClient signedIn) {
		ApiClient fixed = signedIn.with(signedIn.token().get());
		this.staff.login(customer, false);
		long acknowledged = System.nanoTime();
		Awaitility.await("a refusal of the token")
			.atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> fixed.get("/api/tickets?limit=1"), (answer) -> answer.status() == 401);
		return Duration.ofNanos(System.nanoTime() - acknowledged);
	}

	private static boolean servesTwenty(TicketFlood flood) {
		for (int i = 0; i < 20; i++) {
			if (flood.open().status() != 201) {
				return false;
			}
		}
		return true;
	}

	private static List<String> tickets(ApiClient api) {
		List<String> found = new ArrayList<>();
		String next = "";
		while (next != null) {
			JsonNode page = api.get("/api/tickets?limit=200" + (next.isEmpty() ? "" : "&cursor=" + Form.encode(next)))
				.expect(200)
				.json();
			page.path("items").values().forEach((item) -> found.add(item.path("id").asString()));
			next = page.path("next").asString(null);
		}
		return found;
	}

}
