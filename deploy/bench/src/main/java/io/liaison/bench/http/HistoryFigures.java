package io.liaison.bench.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import io.liaison.bench.load.ClosedLoop;
import io.liaison.bench.load.Latencies;
import io.liaison.bench.load.Until;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.ApiClient;
import org.bson.RawBsonDocument;

/**
 * One account that was changed many times: a page of its history and its rights at any
 * past moment, through the gateway, and how much a change adds to what is stored.
 */
public record HistoryFigures(MeasuredInstallation installation, Effort effort) implements Measurement {

	private static final ClosedLoop ONE = new ClosedLoop(1, 1);

	private static final int CHANGES = 10_000;

	private static final int CONTACTS = 20;

	private static final int SECONDS = 10;

	private static final List<String> ROLES = List.of("licence.primary-admin", "licence.alternate-admin");

	@Override
	public String name() {
		return "an account of %,d changes, %s".formatted(CHANGES, this.installation.store());
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		try (Liaison liaison = this.installation.start()) {
			ApiClient owner = liaison.owner().patient().api();
			Instant begin = Instant.now();
			String account = changed(owner);
			long took = Duration.between(begin, Instant.now()).toMillis();
			ask(samples, "page of the history", () -> owner.get("/api/accounts/" + account + "/history"));
			ask(samples, "rights at a moment", () -> owner.get("/api/accounts/" + account + "/rights?at="
					+ begin.plusMillis(took / 100 + ThreadLocalRandom.current().nextLong(took * 98 / 100))));
			if (this.installation.engine() == null) {
				samples.accept(Sample.of("growth of the history by a change, " + name(), growth(liaison, account),
						"bytes", ""));
			}
		}
	}

	/** Some contacts, one of whom has now this role, now that. */
	private String changed(ApiClient owner) {
		Staff staff = new Staff(owner);
		String account = staff.createAccount("Harbour Bakery", "LICENCE");
		Customer customer = staff.addContact(account, "Kim", "Bench", "kim@history.example", ROLES.getFirst());
		for (int i = 1; i < CONTACTS; i++) {
			staff.addContact(account, "Pat", "Bench" + i, "pat" + i + "@history.example");
		}
		String link = "/api/accounts/" + account + "/contacts/" + customer.contactId();
		String etag = owner.get(link).expect(200).etag();
		int changes = this.effort.of(CHANGES);
		for (int i = 1; i <= changes; i++) {
			etag = owner.put(link, etag, Map.of("roles", List.of(ROLES.get(i % 2)))).expect(200).etag();
		}
		Until.reached("all of the history", Duration.ofMinutes(5),
				() -> owner.get("/api/accounts/" + account + "/history?limit=1")
					.json()
					.at("/items/0/sequence")
					.asLong() >= changes + CONTACTS);
		return account;
	}

	private void ask(Consumer<Sample> samples, String what, Supplier<Answer> request) {
		Operation operation = new Operation(what, (caller) -> Operation.served(request.get(), 200));
		ONE.run("warm-up", this.effort.of(SECONDS), operation.timed(new Latencies()));
		Latencies latencies = new Latencies();
		ClosedLoop.Rate rate = ONE.run(what, this.effort.of(SECONDS), operation.timed(latencies));
		samples.accept(Sample.of("%s, p50, %s".formatted(what, name()), latencies.percentile(50), "ms", "≤ 50",
				rate.traffic()));
		samples.accept(Sample.of("%s, p99, %s".formatted(what, name()), latencies.percentile(99), "ms", "≤ 50"));
	}

	/** Of full buckets: all that is stored for an event, snapshots included. */
	private double growth(Liaison liaison, String account) {
		try (MongoClient client = MongoClients.create(store(liaison))) {
			double bytes = 0;
			int events = 0;
			for (RawBsonDocument bucket : client.getDatabase("contacts")
				.getCollection("histories", RawBsonDocument.class)
				.find(Filters.regex("_id", "^account:" + account + ":"))) {
				bytes += bucket.getByteBuffer().remaining();
				events += bucket.getArray("entries").size();
			}
			return bytes / events;
		}
	}

	/** Behind the port offset that the gateway has as well. */
	private static String store(Liaison liaison) {
		URI gateway = liaison.gateway();
		return "mongodb://localhost:" + (27017 + gateway.getPort() - 8080);
	}

}
