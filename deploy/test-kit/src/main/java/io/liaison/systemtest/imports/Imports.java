package io.liaison.systemtest.imports;

import java.time.Duration;

import io.liaison.systemtest.installation.Sources;
import io.liaison.systemtest.web.ApiClient;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Client lists sent in by staff. */
public record Imports(ApiClient api) {

	JsonNode preview(String fileName) {
		return this.api.upload("/api/import-previews", fileName, Sources.read(Sources.resource(fileName)))
			.expect(200)
			.json();
	}

	/** Sends a file of the test resources and waits for the end. */
	public JsonNode run(String fileName) {
		return awaitEnd(start(fileName, Sources.read(Sources.resource(fileName))));
	}

	/** Returns the path of the import. */
	public String start(String fileName, String csv) {
		return this.api.upload("/api/imports", fileName, csv).expect(202).location().getPath();
	}

	public JsonNode awaitEnd(String path) {
		return awaitEnd(path, Duration.ofMinutes(2));
	}

	public JsonNode awaitEnd(String path, Duration atMost) {
		return Awaitility.await("the end of the import")
			.atMost(atMost)
			.pollInterval(Duration.ofMillis(250))
			.until(() -> this.api.get(path).expect(200).json(),
					(state) -> state.path("status").asString().equals("COMPLETED"));
	}

}
