package io.liaison.contacts.changeset;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.roster.operation.RequestedOperation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Operations as they are stored: as the API writes them, without personal values.
 */
final class StoredOperations {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {
	};

	private StoredOperations() {
	}

	static List<Map<String, Object>> of(List<RequestedOperation> operations) {
		return operations.stream().map((it) -> {
			Map<String, Object> members = JSON.convertValue(it.withoutValues(), MEMBERS);
			members.values().removeIf((value) -> value == null);
			return members;
		}).toList();
	}

	static List<RequestedOperation> read(List<Map<String, Object>> stored) {
		return stored.stream().map((it) -> JSON.convertValue(it, RequestedOperation.class)).toList();
	}

}
