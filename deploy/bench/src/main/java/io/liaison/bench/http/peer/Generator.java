package io.liaison.bench.http.peer;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import io.liaison.bench.engine.Shell;
import io.liaison.bench.http.Crowd;
import io.liaison.bench.load.Traffic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A load generator for any OpenID provider.
 *
 * @param seconds of warm-up, and as many that are measured
 */
record Generator(Path command, int seconds) {

	Result run(PeerProvider provider, PeerFigures.Comparison comparison) {
		String time = String.valueOf(this.seconds);
		String printed = Shell.run(this.command.toString(), "-op", comparison.operation(), "-c",
				String.valueOf(Crowd.CALLERS), "-t", time, "-warm", time, "-issuer", provider.issuer(), "-client",
				provider.client(), "-redirect", provider.redirect(), "-users", provider.users().toString());
		return Result.of(provider.name(), printed);
	}

	/**
	 * @param p99 in milliseconds
	 */
	record Result(double perSecond, double p99, Traffic traffic) {

		/** From the one line of JSON that it prints. */
		static Result of(String name, String line) {
			JsonNode result = JsonMapper.shared().readTree(line);
			Traffic traffic = new Traffic(name, 0);
			traffic.add(result.path("ops").asLong(),
					result.path("error_kinds")
						.properties()
						.stream()
						.collect(Collectors.toMap(Map.Entry::getKey, (kind) -> kind.getValue().asLong())));
			return new Result(result.path("ops_per_s").asDouble(), result.path("p99_ms").asDouble(), traffic);
		}

	}

}
