package io.liaison.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.liaison.bench.engine.Engine;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.bench.workload.ClientAccount;
import io.liaison.platform.command.Ids;
import io.liaison.systemtest.imports.Imports;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.TokenResponse;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.Http;
import org.bson.Document;

/**
 * How long a refresh takes, through the gateway, for somebody who acts for an account of
 * one link and of 1,000; beside the bare driver that reads that account's view, the
 * largest of what a token is made from.
 */
record TokenFigures(Engine engine, Effort effort) implements Measurement {

	private static final int TOKENS = 200;

	private static final Duration SOON = Duration.ofSeconds(60);

	@Override
	public String name() {
		return "refresh of a token, " + this.engine.name();
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		String database = "tokens" + Ids.random() + "-";
		String store = this.engine.database(database + "${spring.application.name}");
		try (Liaison liaison = Liaison
			.start(Map.of("SPRING_APPLICATION_JSON", "{\"spring.mongodb.uri\": \"%s\"}".formatted(store)));
				MongoClient bare = MongoClients.create(this.engine.uri())) {
			Staff staff = new Staff(liaison.owner().patient().api());
			MongoCollection<Document> views = bare.getDatabase(database + "access-service")
				.getCollection("account-views");
			measure(liaison, staff, staff.createAccount("Small Harbour"), 1, views, samples);
			measure(liaison, staff, large(staff), ClientAccount.LINKS, views, samples);
			Liaison.SERVICES.forEach((service) -> bare.getDatabase(database + service).drop());
		}
	}

	/** With room for one more. */
	private static String large(Staff staff) {
		String csv = IntStream.range(1, ClientAccount.LINKS)
			.mapToObj("Large Harbour,Pat,Row%1$05d,pat%1$05d@bench.example"::formatted)
			.collect(Collectors.joining("\n", "Account name,Contact first name,Contact last name,Email\n", "\n"));
		Imports imports = new Imports(staff.api());
		imports.awaitEnd(imports.start("large.csv", csv), Duration.ofMinutes(5));
		return staff.search("Large Harbour", 2).getFirst().path("id").asString();
	}

	private void measure(Liaison liaison, Staff staff, String account, int links, MongoCollection<Document> views,
			Consumer<Sample> samples) {
		Customer customer = staff.addContact(account, "Kim", "Harbour", "kim" + links + "@harbour.example", "member");
		staff.login(customer, true);
		staff.invite(customer);
		User user = liaison.user(customer.address(), Http.once());
		user.choosePassword(user.newestActivationLink(SOON), "correct horse of " + customer.address());
		user.signInSoon();
		TokenResponse[] newest = { user.tokens() };
		double[] refreshes = times(() -> newest[0] = TokenResponse.of(user.client().tryRefresh(newest[0])));
		double[] reads = times(() -> Objects.requireNonNull(views.find(Filters.eq("_id", account)).first()));
		for (int percent : List.of(50, 99)) {
			samples.accept(Sample
				.of("%s, account of %,d links, p%d".formatted(name(), links, percent), at(refreshes, percent), "ms", "")
				.beside(at(reads, percent), "bare driver's find of the account"));
		}
	}

	private double[] times(Runnable work) {
		int count = this.effort.of(TOKENS);
		double[] times = new double[count];
		for (int i = -count / 2; i < count; i++) {
			long start = System.nanoTime();
			work.run();
			if (i >= 0) {
				times[i] = (System.nanoTime() - start) / 1e6;
			}
		}
		Arrays.sort(times);
		return times;
	}

	private static double at(double[] sorted, int percent) {
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
	}

}
