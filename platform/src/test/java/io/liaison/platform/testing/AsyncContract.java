package io.liaison.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The events that a service's contract names.
 *
 * @param service as its package and its contract are called
 */
record AsyncContract(String service, JsonNode document) {

	/** The contract of the service in whose package the test is. */
	static AsyncContract of(Class<?> test) throws IOException {
		String name = ClassUtils.getShortName(test.getPackageName());
		try (InputStream file = test.getResourceAsStream("/contract/" + name + "/asyncapi.yaml")) {
			return new AsyncContract(name, JsonMapper.shared().valueToTree(new Yaml().load(file)));
		}
	}

	/**
	 * @param action {@code send} or {@code receive}
	 */
	List<Channel> channels(String action) {
		return this.document.at("/operations")
			.valueStream()
			.filter((it) -> action.equals(it.at("/action").asString()))
			.map((it) -> new Channel(this, referred(it.at("/channel"))))
			.toList();
	}

	private JsonNode referred(JsonNode reference) {
		String path = reference.at("/$ref").asString();
		assertThat(path).startsWith("#/");
		JsonNode referred = this.document.at(path.substring(1));
		assertThat(referred.isObject()).as(path).isTrue();
		return referred;
	}

	record Channel(AsyncContract contract, JsonNode described) {

		String topic() {
			return this.described.at("/address").asString();
		}

		/** None on a topic of another service, whose contract names them. */
		Set<String> types() {
			return this.described.at("/messages")
				.valueStream()
				.map((it) -> this.contract.referred(it).at("/name").asString())
				.collect(Collectors.toSet());
		}

		boolean isOwn() {
			return topic().startsWith(this.contract.service() + ".");
		}

	}

}
