package io.liaison.contacts.role.editing;

import io.liaison.contacts.role.RoleDefinition;
import tools.jackson.databind.JsonNode;

/** What patches make of roles. */
public final class Patches {

	private Patches() {
	}

	public static RoleDefinition of(JsonNode patch, RoleDefinition before) {
		return new RoleChange(patch).of(before);
	}

}
