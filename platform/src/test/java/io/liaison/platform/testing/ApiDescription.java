package io.liaison.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What a service says of its API (OpenAPI 3.1), which its answers must keep: the status,
 * the content type, and the body with neither more nor less than its schema names.
 */
public final class ApiDescription {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getOpenApi31(),
			(registry) -> registry
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	private static final Map<String, ApiDescription> OF_SERVICES = new ConcurrentHashMap<>();

	private final JsonNode document;

	private final List<PathPattern> paths;

	private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

	private ApiDescription(JsonNode document) {
		this.document = document;
		this.paths = document.path("paths")
			.propertyNames()
			.stream()
			.map(PathPatternParser.defaultInstance::parse)
			.sorted()
			.toList();
	}

	static ApiDescription of(String document) {
		JsonNode parsed = JSON.readTree(document);
		close(parsed);
		return new ApiDescription(parsed);
	}

	/** What is told may grow (ADR 5), but not without being described. */
	private static void close(JsonNode node) {
		if (node instanceof ObjectNode schema && schema.path("properties").isObject()
				&& !schema.has("additionalProperties")) {
			schema.put("additionalProperties", false);
		}
		node.values().forEach(ApiDescription::close);
	}

	/** Fails when a service answers otherwise than it says. */
	public static void check(HttpResponse<String> answer) {
		URI uri = answer.uri();
		String method = answer.request().method();
		String type = answer.headers().firstValue("Content-Type").orElse("");
		List<String> offences = OF_SERVICES.computeIfAbsent(uri.getAuthority(), ApiDescription::read)
			.offences(method, uri.getRawPath(), answer.statusCode(), type, answer.body());
		if (!offences.isEmpty()) {
			throw new AssertionError(method + " " + uri.getRawPath() + " answered " + answer.statusCode()
					+ " otherwise than described: " + offences + "\n" + answer.body());
		}
	}

	private static ApiDescription read(String authority) {
		URI uri = URI.create("http://" + authority + "/v3/api-docs");
		try (HttpClient client = HttpClient.newHttpClient()) {
			String document = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
			// for whoever makes the types of a client from it
			Files.writeString(Path.of("target/openapi.json"), document);
			return of(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What is not as described; pages and protocols beside {@code /api} are not. */
	List<String> offences(String method, String path, int status, String contentType, String body) {
		JsonNode responses = operation(method, path).path("responses");
		if (responses.isMissingNode()) {
			return (status < 400 && path.startsWith("/api/")) ? List.of("the operation is not described") : List.of();
		}
		JsonNode response = responses.path(String.valueOf(status));
		if (response.isMissingNode()) {
			response = (status >= 400) ? responses.path("default") : response;
		}
		if (response.isMissingNode()) {
			return List.of("the status is not among " + responses.propertyNames());
		}
		JsonNode content = response.path("content");
		if (content.isEmpty()) {
			return body.isEmpty() ? List.of() : List.of("no body is described");
		}
		String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
		if (!content.has(type)) {
			return List.of("the content type " + type + " is not among " + content.propertyNames());
		}
		boolean json = type.equals("application/json") || type.endsWith("+json");
		return json ? violations(content.path(type).path("schema"), body) : List.of();
	}

	private JsonNode operation(String method, String path) {
		PathContainer asked = PathContainer.parsePath(path);
		return this.paths.stream()
			.filter((pattern) -> pattern.matches(asked))
			.findFirst()
			.map((pattern) -> this.document.path("paths")
				.path(pattern.getPatternString())
				.path(method.toLowerCase(Locale.ROOT)))
			.orElse(JSON.missingNode());
	}

	private List<String> violations(JsonNode described, String body) {
		Schema schema = this.schemas.computeIfAbsent(described, this::schema);
		return schema.validate(body, InputFormat.JSON).stream().map(Error::toString).toList();
	}

	private Schema schema(JsonNode described) {
		ObjectNode whole = described.deepCopy().asObject();
		whole.set("components", this.document.path("components"));
		return SCHEMAS.getSchema(whole.toString(), InputFormat.JSON);
	}

}
