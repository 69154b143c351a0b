package io.liaison.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.bench.measurement.Effort;

import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param storeUri a second engine, without a database
 * @param peer a folder with the commands that set up another identity provider and load
 * it
 * @param json where to write the figures as JSON too
 * @param parts {@code platform}: store, relay and consumers alone; {@code liaison}:
 * everything that {@code deploy/up} starts; {@code http}: what it answers through the
 * gateway; or only parts of the first and the last
 */
record BenchOptions(@Nullable String storeUri, @Nullable Path peer, @Nullable Path json, Set<String> parts,
		Effort effort) {

	private static final List<String> PLATFORM = List.of("started", "latency", "drain", "commands", "accounts", "lists",
			"tokens");

	private static final List<String> HTTP = List.of("requests", "changes", "history", "revocation", "gateway",
			"overload", "enumeration", "peer");

	private static final Set<String> ALL = Stream.of(List.of("platform", "liaison", "http"), PLATFORM, HTTP)
		.flatMap(List::stream)
		.collect(Collectors.toUnmodifiableSet());

	private static final String USAGE = """
			usage: deploy/bench/run [options]
			  --store-uri URI      measure this engine, too
			  --peer DIR           in part http, load a Keycloak, too: DIR has the commands keycloak and oidc-load
			  --json FILE          write the figures there as JSON, too
			  --only PART,…        of: platform, liaison, http;
			                       of the platform's: %s;
			                       of http: %s
			  --runs N             each figure is the median of N runs (3)
			  --quiet-wait SECONDS each run waits so long for a quiet machine (60)
			  --quick              a tenth of the work, to see that all works: the figures mean nothing"""
		.formatted(String.join(", ", PLATFORM), String.join(", ", HTTP));

	static BenchOptions of(String... args) {
		String storeUri = null;
		Path peer = null;
		Path json = null;
		Set<String> parts = Set.of("platform", "liaison", "http");
		int runs = 3;
		Duration quiet = Duration.ofSeconds(60);
		boolean quick = false;
		for (int i = 0; i < args.length; i++) {
			switch (args[i]) {
				case "--quick" -> quick = true;
				case "--store-uri" -> storeUri = value(args, ++i);
				case "--peer" -> peer = Path.of(value(args, ++i));
				case "--json" -> json = Path.of(value(args, ++i));
				case "--only" -> parts = Set.copyOf(Arrays.asList(value(args, ++i).split(",")));
				case "--runs" -> runs = number(value(args, ++i));
				case "--quiet-wait" -> quiet = Duration.ofSeconds(number(value(args, ++i)));
				default -> throw new IllegalArgumentException(USAGE);
			}
		}
		if (runs < 1 || !ALL.containsAll(parts)) {
			throw new IllegalArgumentException(USAGE);
		}
		return new BenchOptions(storeUri, peer, json, parts, new Effort(runs, quiet, quick));
	}

	boolean wantsHttp() {
		return wants("http") || HTTP.stream().anyMatch(this.parts::contains);
	}

	boolean wants(String... any) {
		return Arrays.stream(any).anyMatch(this.parts::contains);
	}

	private static String value(String[] args, int place) {
		if (place == args.length) {
			throw new IllegalArgumentException(USAGE);
		}
		return args[place];
	}

	private static int number(String value) {
		try {
			return Integer.parseInt(value);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(USAGE, ex);
		}
	}

}
