package io.liaison.systemtest.failure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Four times as many tickets as can be taken, for twenty seconds: what was acknowledged
 * is there, rights are taken away as fast as ever, and soon after all is as before.
 */
@ExtendWith(RunningLiaison.class)
class OverloadTests {

	/** So many that none comes to its own limit. */
	private static final int CUSTOMERS = 20;

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final int FLOOD_SECONDS = 20;

	private static final int OVERLOAD = 4;

	/** After which no service serves what a lost right allowed. */
	private static final Duration FELT = Duration.ofSeconds(2);

	private static final Duration WHOLE_AGAIN = Duration.ofSeconds(10);

	private final Liaison liaison;

	private final Staff staff;

	private final TicketCrowd crowd;

	OverloadTests(Liaison liaison) {
		this.liaison = liaison;
		this.staff = new Staff(liaison.owner().patient().api());
		this.crowd = new TicketCrowd(
				IntStream.range(0, CUSTOMERS).mapToObj((i) -> signedIn(customer("crowd" + i)).api()).toList());
	}

	@Test
	void fourTimesOfWhatCanBeDoneLosesNothingDelaysNoRevocationAndIsOverSoon() {
		Customer leaving = customer("leaving");
		ApiClient left = signedIn(leaving).api();
		this.crowd.asTheyAreAnswered(Duration.ofSeconds(10));
		int capacity = this.crowd.asTheyAreAnswered(Duration.ofSeconds(5)) / 5;
		assertThat(capacity).as("tickets a second").isPositive();

		CompletableFuture<Void> flood = CompletableFuture
			.runAsync(() -> this.crowd.whateverIsAnswered(OVERLOAD * capacity, FLOOD_SECONDS));
		Awaitility.await("a crowd").atMost(SOON).until(() -> !this.crowd.refused().isEmpty());
		this.staff.login(leaving, false);
		long taken = System.nanoTime();
		assertThat(servedUntilRefused(left.with(left.token().get())) - taken).isLessThan(FELT.toNanos());
		flood.join();

		Awaitility.await("as before")
			.atMost(WHOLE_AGAIN)
			.until(() -> IntStream.range(0, CUSTOMERS).allMatch(this.crowd::opens));
		assertThat(this.crowd.refused()).as("refusals").containsOnly(503);
		assertThat(this.crowd.tickets()).containsAll(this.crowd.acknowledged()).doesNotHaveDuplicates();
	}

	/** When the last request was sent that was served before one was turned away. */
	private static long servedUntilRefused(ApiClient somebody) {
		long[] served = { 0 };
		Awaitility.await("the end of a right").atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
			long sent = System.nanoTime();
			int status = somebody.get("/api/tickets?limit=1").expect(200, 401, 503).status();
			served[0] = (status == 200) ? sent : served[0];
			return status == 401;
		});
		return served[0];
	}

	private Customer customer(String name) {
		String account = this.staff.createAccount("Account of " + name);
		Customer customer = this.staff.addContact(account, "Kim", name, name + "@overload.example", "member");
		this.staff.login(customer, true);
		this.staff.invite(customer);
		return customer;
	}

	private User signedIn(Customer customer) {
		User user = this.liaison.user(customer.address(), Http.onceAlone());
		user.choosePassword(user.newestActivationLink(SOON), "password of " + customer.address());
		user.signInSoon();
		return user;
	}

}
