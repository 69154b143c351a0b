package io.liaison.contacts.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.liaison.contacts.programme.Programme.OnAdd;
import io.liaison.contacts.roster.Removal;
import org.jspecify.annotations.Nullable;

/**
 * What the provider has decided about a programme; what is absent is as Liaison comes
 * with it, also after an upgrade.
 *
 * @param operations how customers' operations come about, by their type
 */
record ProgrammeDecisions(Map<String, Policy> operations, @Nullable OnAdd onAdd, @Nullable Removal onRemove,
		@Nullable Integer leastRoles) {

	static final ProgrammeDecisions NONE = new ProgrammeDecisions(Map.of(), null, null, null);

	Programme over(Programme shipped) {
		Map<String, Policy> all = new HashMap<>(shipped.operations());
		all.putAll(this.operations);
		return new Programme(shipped.id(), Map.copyOf(all), Objects.requireNonNullElse(this.onAdd, shipped.onAdd()),
				Objects.requireNonNullElse(this.onRemove, shipped.onRemove()),
				Objects.requireNonNullElse(this.leastRoles, shipped.leastRoles()));
	}

}
