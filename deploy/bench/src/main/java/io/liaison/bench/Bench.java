package io.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.liaison.bench.engine.EmbeddedProcess;
import io.liaison.bench.engine.Engine;
import io.liaison.bench.engine.Kafka;
import io.liaison.bench.http.GatewayFigures;
import io.liaison.bench.http.HistoryFigures;
import io.liaison.bench.http.MeasuredInstallation;
import io.liaison.bench.http.OverloadFigures;
import io.liaison.bench.http.RequestFigures;
import io.liaison.bench.http.RevocationFigures;
import io.liaison.bench.http.changeset.ChangeFigures;
import io.liaison.bench.http.enumeration.EnumerationFigures;
import io.liaison.bench.http.peer.PeerFigures;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Report;
import io.liaison.bench.measurement.Series;

/**
 * The command: prints all figures. What cannot be measured is said and left out; the
 * command ends as usual then, too.
 */
final class Bench {

	private final BenchOptions options;

	private final Report report;

	private final Effort effort;

	private Bench(BenchOptions options) {
		this.options = options;
		this.report = new Report();
		this.effort = options.effort();
	}

	public static void main(String[] args) throws IOException {
		BenchOptions options;
		try {
			options = BenchOptions.of(args);
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			System.exit(2);
			return;
		}
		Bench bench = new Bench(options);
		bench.platform();
		bench.installation();
		bench.http();
		if (options.json() != null) {
			bench.report.write(options.json());
		}
		System.exit(0);
	}

	private void platform() throws IOException {
		if (!this.options.wants("platform", "started", "latency", "drain", "commands", "accounts", "lists", "tokens")) {
			return;
		}
		Path folder = Files.createTempDirectory("liaison-bench");
		try (EmbeddedProcess broker = EmbeddedProcess.broker(folder.resolve("broker"));
				EmbeddedProcess store = EmbeddedProcess.store(folder.resolve("store"))) {
			Kafka kafka = new Kafka("localhost:" + broker.port());
			// services wait for the topic of access-service by which they learn of lost
			// rights
			kafka.create("access.session.v1", 1);
			Series series = new Series(this.report, this.effort, List.of(broker, store));
			List<Engine> engines = engines(store);
			for (Engine engine : engines) {
				measure(series, "platform", "started", new StartedFigures(kafka, engine, this.effort));
				measure(series, "platform", "latency", new LatencyFigures(kafka, engine, this.effort));
				measure(series, "platform", "drain", new DrainFigures(kafka, engine, 1_000, this.effort));
				measure(series, "platform", "drain", new DrainFigures(kafka, engine, 20_000, this.effort));
				measure(series, "platform", "commands", new CommandFigures(kafka, engine, this.effort));
				measure(series, "platform", "accounts", new AccountFigures(kafka, engine, this.effort));
				measure(series, "platform", "lists", new ListFigures(engine, this.effort.of(10_000), this.effort));
				measure(series, "platform", "tokens", new TokenFigures(engine, this.effort));
				// the embedded store reads all of a collection for a page
				if (engine != engines.getFirst()) {
					measure(series, "platform", "lists", new ListFigures(engine, this.effort.of(100_000), this.effort));
				}
			}
		}
		catch (RuntimeException ex) {
			this.report.failed("the platform's figures", ex);
		}
	}

	private List<Engine> engines(EmbeddedProcess store) {
		List<Engine> engines = new ArrayList<>(List.of(Engine.embedded(store.port())));
		second().ifPresent(engines::add);
		return engines;
	}

	private Optional<Engine> second() {
		if (this.options.storeUri() == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(Engine.at(this.options.storeUri()));
		}
		catch (RuntimeException ex) {
			this.report.failed("the second engine", ex);
			return Optional.empty();
		}
	}

	private void measure(Series series, String group, String part, Measurement measurement) {
		if (this.options.wants(group, part)) {
			series.measure(measurement);
		}
	}

	private void installation() {
		if (this.options.wants("liaison")) {
			Series series = new Series(this.report, this.effort, List.of());
			series.measure(new InstallationFigures(this.effort));
			series.measure(new TrainedStartFigures());
		}
	}

	private void http() {
		if (!this.options.wantsHttp()) {
			return;
		}
		Series series = new Series(this.report, this.effort, List.of());
		MeasuredInstallation embedded = new MeasuredInstallation(null);
		http(series, embedded);
		second().ifPresent((engine) -> http(series, new MeasuredInstallation(engine)));
		Path peer = this.options.peer();
		if (peer != null) {
			measure(series, "http", "peer", new PeerFigures(embedded, this.effort, peer));
		}
	}

	private void http(Series series, MeasuredInstallation installation) {
		measure(series, "http", "requests", new RequestFigures(installation, this.effort));
		measure(series, "http", "changes", new ChangeFigures(installation, this.effort));
		measure(series, "http", "history", new HistoryFigures(installation, this.effort));
		measure(series, "http", "revocation", new RevocationFigures(installation, this.effort));
		measure(series, "http", "gateway", new GatewayFigures(installation, this.effort));
		measure(series, "http", "overload", new OverloadFigures(installation, this.effort));
		measure(series, "http", "enumeration", new EnumerationFigures(installation, this.effort));
	}

}
