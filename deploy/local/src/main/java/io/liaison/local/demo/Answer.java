package io.liaison.local.demo;

import tools.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param etag as it came, empty where there is none
 */
record Answer(String etag, JsonNode body) {

	String text(String member) {
		return this.body.path(member).asString("");
	}

}
