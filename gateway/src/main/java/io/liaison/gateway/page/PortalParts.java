package io.liaison.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which files the portal was built into, from esbuild's metafile ({@code meta.json}), and
 * the part that each of its pages needs beside the others, from {@code pages.json}: path
 * pattern to entry point.
 */
@Component
class PortalParts {

	private final Map<String, Output> outputs;

	private final Map<PathPattern, String> pages = new LinkedHashMap<>();

	private final String script;

	private final String style;

	PortalParts(ResourceLoader resources, JsonMapper json) throws IOException {
		try (InputStream meta = resources.getResource("classpath:/portal/meta.json").getInputStream()) {
			this.outputs = json.readValue(meta, Meta.class).outputs();
		}
		this.script = output("main.tsx");
		this.style = output("style.css");
		Resource table = resources.getResource("classpath:/portal/pages.json");
		if (table.exists()) {
			try (InputStream rows = table.getInputStream()) {
				json.readValue(rows, new TypeReference<LinkedHashMap<String, String>>() {
				})
					.forEach((path, entry) -> this.pages.put(PathPatternParser.defaultInstance.parse(path),
							output(entry)));
			}
		}
	}

	/** Address of the script with which the portal begins. */
	String script() {
		return address(this.script);
	}

	/** Address of the style sheet. */
	String style() {
		return address(this.style);
	}

	/**
	 * Addresses of all other scripts that the first view needs, so that a browser does
	 * not find out one by one.
	 */
	List<String> preloads(PathContainer path, Language language) {
		Set<String> needed = new LinkedHashSet<>();
		add(needed, this.script);
		add(needed, output("start.tsx"));
		add(needed, output("i18n/" + language.tag() + ".ts"));
		this.pages.entrySet()
			.stream()
			.filter((page) -> page.getKey().matches(path))
			.findFirst()
			.ifPresent((page) -> add(needed, page.getValue()));
		needed.remove(this.script);
		return needed.stream().map(PortalParts::address).toList();
	}

	private void add(Set<String> needed, String output) {
		Output built = this.outputs.get(output);
		if (built != null && needed.add(output)) {
			built.imports()
				.stream()
				.filter((other) -> other.kind().equals("import-statement"))
				.forEach((other) -> add(needed, other.path()));
		}
	}

	private String output(String entryPoint) {
		return this.outputs.entrySet()
			.stream()
			.filter((output) -> entryPoint.equals(output.getValue().entryPoint()))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The portal was built without " + entryPoint));
	}

	private static String address(String output) {
		return "/assets/" + output.substring(output.lastIndexOf('/') + 1);
	}

	private record Meta(Map<String, Output> outputs) {
	}

	private record Output(@Nullable String entryPoint, List<Import> imports) {
	}

	private record Import(String path, String kind) {
	}

}
