package io.liaison.bench;

import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param storeUri a second engine, without a database
 * @param json where to write the figures as JSON too
 * @param parts {@code platform}: store, relay and consumers alone; {@code liaison}:
 * everything that {@code deploy/up} starts
 */
record Options(@Nullable String storeUri, @Nullable Path json, Set<String> parts) {

	private static final String USAGE = "usage: deploy/bench/run [--store-uri URI] [--json FILE] [--only platform|liaison]";

	static Options of(String[] args) {
		String storeUri = null;
		Path json = null;
		Set<String> parts = Set.of("platform", "liaison");
		for (int i = 0; i < args.length; i += 2) {
			if (i + 1 == args.length) {
				throw new IllegalArgumentException(USAGE);
			}
			String value = args[i + 1];
			switch (args[i]) {
				case "--store-uri" -> storeUri = value;
				case "--json" -> json = Path.of(value);
				case "--only" -> parts = Set.of(value);
				default -> throw new IllegalArgumentException(USAGE);
			}
		}
		return new Options(storeUri, json, parts);
	}

	boolean wants(String part) {
		return this.parts.contains(part);
	}

}
