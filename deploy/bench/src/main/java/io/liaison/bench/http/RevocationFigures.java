package io.liaison.bench.http;

import java.time.Duration;
import java.util.function.Consumer;

import io.liaison.bench.load.Latencies;
import io.liaison.bench.load.Until;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Http;

/**
 * How long a token is taken that was made before its holder's Login was turned off: from
 * the answer to that until another service refuses it.
 */
public record RevocationFigures(MeasuredInstallation installation, Effort effort) implements Measurement {

	private static final int TIMES = 100;

	private static final Duration SOON = Duration.ofSeconds(60);

	@Override
	public String name() {
		return "revocation, " + this.installation.store();
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		try (Liaison liaison = this.installation.start()) {
			Staff staff = new Staff(liaison.owner().patient().api());
			Customer customer = staff.addContact(staff.createAccount("Harbour Bakery", "LICENCE"), "Kim", "Bench",
					"kim@harbour.example", "licence.primary-admin");
			staff.login(customer, true);
			staff.invite(customer);
			User user = liaison.user(customer.address(), Http.once());
			user.choosePassword(user.newestActivationLink(SOON), Crowd.password(customer.address()));
			Latencies latencies = new Latencies();
			int times = this.effort.of(TIMES);
			for (int time = -times / 10; time < times; time++) {
				take(staff, customer, user, (time < 0) ? new Latencies() : latencies, "revocation " + time);
			}
			samples.accept(Sample.of(name() + ": felt elsewhere after, p50", latencies.percentile(50), "ms", ""));
			samples
				.accept(Sample.of(name() + ": felt elsewhere after, p99", latencies.percentile(99), "ms", "≤ 2,000"));
		}
	}

	private static void take(Staff staff, Customer customer, User user, Latencies latencies, String id) {
		staff.login(customer, true);
		user.signInSoon();
		ApiClient bearer = user.api().with(user.tokens().access());
		String path = "/api/accounts/" + customer.accountId();
		Until.reached("a token that is taken", SOON, () -> bearer.get(path).status() == 200);
		staff.login(customer, false);
		latencies.began(id);
		Until.reached("a token that is refused", SOON, () -> bearer.get(path).status() == 401);
		latencies.seen(id);
	}

}
