package io.liaison.contacts.programme;

import java.util.Map;
import java.util.TreeMap;

import io.liaison.contacts.patch.MergePatch;
import io.liaison.contacts.programme.Programme.OnAdd;
import io.liaison.contacts.programme.ProgrammeController.ProgrammePatch;
import io.liaison.contacts.roster.Removal;
import io.liaison.contacts.roster.operation.RequestedOperation;
import tools.jackson.databind.JsonNode;

/**
 * What a merge patch changes about a programme: {@code null} gives a decision up.
 *
 * @param roles how many roles there are of the programme: nobody has more
 */
record ProgrammeChange(MergePatch patch, int roles) {

	ProgrammeChange(JsonNode patch, int roles) {
		this(new MergePatch(patch, ProgrammePatch.class), roles);
	}

	ProgrammeDecisions of(ProgrammeDecisions before) {
		Map<String, Policy> operations = new TreeMap<>();
		if (!this.patch.removes("operations")) {
			operations.putAll(before.operations());
		}
		this.patch.choices("operations", RequestedOperation.types(), Policy.class).forEach((type, policy) -> {
			if (policy == null) {
				operations.remove(type);
			}
			else {
				operations.put(type, policy);
			}
		});
		return new ProgrammeDecisions(operations, this.patch.choice("onAdd", before.onAdd(), OnAdd.class),
				this.patch.choice("onRemove", before.onRemove(), Removal.class),
				this.patch.number("leastRoles", before.leastRoles(), 0, this.roles));
	}

}
