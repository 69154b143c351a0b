package io.liaison.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/**
 * The published contract of a service, as its contract module carries it:
 * {@code contract/<service>/<type>.v1.schema.json} and {@code …example.json}.
 */
public final class ContractSchemas {

	private static final String IDS = "https://liaison.example/contract/";

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(registry) -> registry.schemaIdResolvers((ids) -> ids.mapPrefix(IDS, "classpath:contract/"))
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	private ContractSchemas() {
	}

	/**
	 * What is wrong with the data of an event; empty when it keeps the contract.
	 * @param type the event's type, {@code io.liaison.<service>.<type>.v1}
	 */
	public static List<String> violations(String type, String data) {
		return REGISTRY.getSchema(SchemaLocation.of("classpath:" + path(type) + ".schema.json"))
			.validate(data, InputFormat.JSON)
			.stream()
			.map(Error::toString)
			.toList();
	}

	/** Fails when a published event breaks its contract. */
	public static void check(Event event) {
		String schema = IDS + path(event.type()).substring("contract/".length()) + ".schema.json";
		if (!schema.equals(event.headers().getOrDefault("ce_dataschema", schema))) {
			throw new AssertionError(event.type() + " names another schema: " + event.headers().get("ce_dataschema"));
		}
		List<String> violations = violations(event.type(), event.text());
		if (!violations.isEmpty()) {
			throw new AssertionError(event.type() + " breaks its contract: " + violations + "\n" + event.text());
		}
	}

	/** The producer's example of an event's data, JSON. */
	public static String example(String type) {
		String path = "/" + path(type) + ".example.json";
		try (InputStream example = ContractSchemas.class.getResourceAsStream(path)) {
			if (example == null) {
				throw new AssertionError("there is no example " + path);
			}
			return new String(example.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String path(String type) {
		String[] parts = type.split("\\.", 4);
		if (parts.length < 4) {
			throw new IllegalArgumentException("no event type: " + type);
		}
		return "contract/" + parts[2] + "/" + parts[3];
	}

}
