package io.liaison.platform.store.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of events: absent values are left out, readers ignore what they do not know.
 */
public final class EventJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private EventJson() {
	}

	public static String write(Object data) {
		return MAPPER.writeValueAsString(data);
	}

	/**
	 * @throws tools.jackson.core.JacksonException when it is no JSON
	 */
	public static JsonNode read(byte[] json) {
		return MAPPER.readTree(json);
	}

	/**
	 * @throws tools.jackson.core.JacksonException when the data does not have that form
	 */
	public static <T> T as(JsonNode data, Class<T> type) {
		return MAPPER.treeToValue(data, type);
	}

}
