package io.liaison.local.demo.browser;

import tools.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param etag as it came, empty where there is none
 */
public record Answer(String etag, JsonNode body) {

	public String text(String member) {
		return this.body.path(member).asString("");
	}

}
