package io.liaison.bench.http;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

import io.liaison.bench.load.Latencies;
import io.liaison.bench.load.OpenLoop;
import io.liaison.bench.load.Traffic;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Http;

/**
 * What the gateway adds: the roles are read at a fixed rate, of contacts-service itself
 * and through the gateway.
 */
public record GatewayFigures(MeasuredInstallation installation, Effort effort) implements Measurement {

	/** A second; the last is more than two cores give. */
	private static final List<Integer> RATES = List.of(50, 100, 500);

	private static final int SECONDS = 20;

	@Override
	public String name() {
		return "through the gateway, " + this.installation.store();
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		try (Liaison liaison = this.installation.start()) {
			Crowd crowd = Crowd.gather(liaison, 1);
			List<URI> ways = List.of(liaison.service("contacts-service"), liaison.gateway());
			ways.forEach((way) -> ask(crowd, way, RATES.getFirst(), "warm-up"));
			for (int rate : RATES) {
				crowd.signInAgain();
				Asked itself = ask(crowd, ways.getFirst(), rate, "service itself");
				Asked through = ask(crowd, ways.getLast(), rate, "gateway");
				for (int percent : List.of(50, 99)) {
					double added = through.latencies().percentile(percent) - itself.latencies().percentile(percent);
					samples.accept(Sample
						.of("%s, %d/s: p%d".formatted(name(), rate, percent), through.latencies().percentile(percent),
								"ms", "", through.traffic())
						.beside(itself.latencies().percentile(percent), "the service itself"));
					samples.accept(Sample.of("%s, %d/s: added to p%d".formatted(name(), rate, percent), added, "ms",
							(percent == 99) ? "≤ 10 at 500/s" : ""));
				}
			}
		}
	}

	private Asked ask(Crowd crowd, URI way, int rate, String name) {
		Latencies latencies = new Latencies();
		List<ApiClient> clients = crowd.customers().stream().map((user) -> client(user, way)).toList();
		Operation read = new Operation(name,
				(caller) -> Operation.served(clients.get(caller % clients.size()).get("/api/roles"), 200));
		Traffic traffic = new OpenLoop(rate, rate * this.effort.of(SECONDS)).run(name, read.timed(latencies)::accept);
		return new Asked(latencies, traffic);
	}

	private static ApiClient client(User user, URI way) {
		String token = user.tokens().access();
		return new ApiClient(way, Http.onceAlone(), () -> token, () -> null);
	}

	private record Asked(Latencies latencies, Traffic traffic) {
	}

}
