package io.liaison.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser has to fetch, from the bundler's metafile; sizes are those on the wire
 * (gzip).
 */
class BundleTests {

	private static final Path PORTAL = Path.of("target/classes/portal");

	private static final Pattern HOST = Pattern.compile("https?://[\\w.-]+");

	private final JsonNode outputs = JsonMapper.shared().readTree(PORTAL.resolve("meta.json")).path("outputs");

	@Test
	void theFirstPageHasAtMostSixtyKilobytesOfScript() throws IOException {
		Set<String> needed = new HashSet<>();
		for (String entry : new String[] { "main.tsx", "start.tsx", "i18n/en.ts", "home/Home.tsx" }) {
			add(output(entry), needed);
		}
		assertThat(size(needed)).isLessThanOrEqualTo(60 * 1024);
	}

	@Test
	void whatDevelopmentAloneShowsIsNotInIt() {
		assertThat(this.outputs.toString()).contains("kit/states.tsx").doesNotContain("styleguide");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "fr", "sv" })
	void aLanguageHasAtMostTwentyFiveKilobytes(String language) throws IOException {
		assertThat(size(Set.of(output("i18n/" + language + ".ts")))).isLessThanOrEqualTo(25 * 1024);
	}

	@Test
	void noOtherHostIsAskedForAnything() throws IOException {
		try (Stream<Path> files = Files.list(PORTAL.resolve("assets"))) {
			assertThat(files.filter((file) -> file.toString().matches(".*\\.(js|css)")))
				.allSatisfy((file) -> assertThat(HOST.matcher(Files.readString(file)).results().map((it) -> it.group()))
					.isSubsetOf("http://www.w3.org"));
		}
	}

	@Test
	void whatTheTypesAreCheckedWithIsWhatIsBuiltIn() throws IOException {
		String pom = Files.readString(Path.of("../pom.xml"));
		JsonNode npm = JsonMapper.shared().readTree(Path.of("package.json"));
		assertThat(npm.at("/dependencies/preact").asString()).isEqualTo(version(pom, "preact"));
		assertThat(npm.at("/dependencies/@tanstack~1react-query").asString()).isEqualTo(version(pom, "tanstack-query"));
		assertThat(npm.at("/devDependencies/esbuild").asString()).isEqualTo(version(pom, "esbuild"));
	}

	private void add(String output, Set<String> needed) {
		if (needed.add(output)) {
			for (JsonNode imported : this.outputs.path(output).path("imports")) {
				if (imported.path("kind").asString().equals("import-statement")) {
					add(imported.path("path").asString(), needed);
				}
			}
		}
	}

	private String output(String entry) {
		return this.outputs.properties()
			.stream()
			.filter((output) -> output.getValue().path("entryPoint").asString("").equals(entry))
			.findFirst()
			.orElseThrow()
			.getKey();
	}

	private static long size(Set<String> outputs) throws IOException {
		long size = 0;
		for (String output : outputs) {
			size += Files.size(PORTAL.resolve("assets").resolve(Path.of(output).getFileName() + ".gz"));
		}
		return size;
	}

	private static String version(String pom, String name) {
		return pom.replaceAll("(?s).*<" + name + ".version>([^<]*)<.*", "$1");
	}

}
