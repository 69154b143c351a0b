package io.liaison.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.DoubleStream;

import io.liaison.systemtest.installation.Liaison;

/** What the services tell of themselves on their management ports. */
record ServiceMetrics(Liaison liaison) {

	// of its own: the crowd's connections may all be busy
	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** All values of that name, of all services. */
	double sum(String name) {
		return values(name).sum();
	}

	/** The greatest value of that name; 0 when there is none. */
	double greatest(String name) {
		return values(name).max().orElse(0);
	}

	private DoubleStream values(String name) {
		return Liaison.SERVICES.stream().flatMapToDouble((service) -> values(page(service), name));
	}

	/** In the text format of Prometheus, labels or not. */
	static DoubleStream values(String page, String name) {
		return page.lines()
			.filter((line) -> line.startsWith(name + "{") || line.startsWith(name + " "))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
	}

	private String page(String service) {
		URI address = this.liaison.management(service).resolve("/actuator/prometheus");
		try {
			return CLIENT.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString())
				.body();
		}
		catch (IOException ex) {
			// a process that does not answer has nothing to tell
			return "";
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "";
		}
	}

}
