package io.liaison.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * What a service's description has to say of what is sent to it and of what it refuses,
 * so that whoever makes a client from it need not try.
 */
final class DescribedRequests {

	/** Possessive and atomic groups, and classes of Java's own. */
	private static final Pattern JAVA_ONLY = Pattern.compile("[+*?}]\\+|\\(\\?>|\\\\p\\{(java|Is|In)|\\\\[AzZhQ]");

	private final JsonNode document;

	private final List<String> offences = new ArrayList<>();

	private DescribedRequests(JsonNode document) {
		this.document = document;
	}

	/** What is wrong, a line for each. */
	static List<String> offences(JsonNode document) {
		DescribedRequests described = new DescribedRequests(document);
		JsonNode paths = document.path("paths");
		if (paths.isEmpty() || paths.has("/error")) {
			described.offences.add("it is of " + paths.propertyNames());
		}
		paths.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> described.operation(method.getKey() + " " + path.getKey(), method.getKey(),
						method.getValue())));
		each(document, (pattern) -> {
			if (JAVA_ONLY.matcher(pattern).find()) {
				described.offences.add("a pattern for Java alone: " + pattern);
			}
		});
		return described.offences;
	}

	private void operation(String what, String method, JsonNode operation) {
		Set<String> named = Set.copyOf(operation.path("responses").propertyNames());
		if (what.contains("{")) {
			require(named.contains("404"), what + " names no 404");
		}
		if (method.equals("patch")) {
			operation.path("requestBody")
				.path("content")
				.values()
				.forEach((content) -> partial(what, content.path("schema")));
			require(!operation.path("requestBody").path("content").isEmpty(), what + " has no body");
		}
		for (JsonNode parameter : operation.path("parameters")) {
			if (parameter.path("name").asString().equals("Idempotency-Key")) {
				require(named.contains("409"), what + " names no 409");
			}
			if (parameter.path("name").asString().equals("If-Match")) {
				require(named.contains("412") && named.contains("428"), what + " names no 412 or 428");
				require(parameter.path("required").asBoolean(false) || named.contains("201"),
						what + " does not ask for If-Match");
			}
		}
	}

	private void partial(String what, JsonNode schema) {
		String reference = schema.path("$ref").asString("");
		JsonNode whole = reference.isEmpty() ? schema : this.document.at(reference.substring(1));
		require(whole.path("type").asString("").equals("object") && !whole.path("properties").isEmpty(),
				what + " takes anything: " + whole);
		require(whole.path("required").isEmpty(), what + " asks for members: " + whole);
	}

	private void require(boolean so, String otherwise) {
		if (!so) {
			this.offences.add(otherwise);
		}
	}

	private static void each(JsonNode node, Consumer<String> pattern) {
		if (node.path("pattern").isString()) {
			pattern.accept(node.path("pattern").stringValue());
		}
		node.values().forEach((child) -> each(child, pattern));
	}

}
