package io.liaison.contacts.programme;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import io.liaison.contacts.modifier.LastModifier;
import io.liaison.contacts.programme.Programme.OnAdd;
import io.liaison.contacts.roster.Removal;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.platform.store.Modification;
import org.jspecify.annotations.Nullable;

/**
 * A programme as the API tells it.
 *
 * @param operations how a customer's operation comes about, by its type, where the
 * account has no policy of its own
 * @param onAdd what becomes of a new contact's access
 * @param onRemove what removing somebody means
 * @param leastRoles how many roles a new contact has at least
 * @param decided what of it the provider has decided; the rest is as Liaison comes with
 * it
 * @param lastModifiedAt when that was decided last, and by whom; told of a programme that
 * is read alone
 */
record ProgrammeResource(String id, Map<String, Policy> operations, OnAdd onAdd, Removal onRemove, int leastRoles,
		ProgrammeDecisions decided, @Nullable Instant lastModifiedAt, @Nullable LastModifier lastModifiedBy) {

	static ProgrammeResource of(Programme programme, DecidedProgramme stored, @Nullable LastModifier by) {
		Map<String, Policy> operations = new TreeMap<>();
		RequestedOperation.types().forEach((type) -> operations.put(type, programme.policy(type, Map.of())));
		return new ProgrammeResource(programme.id(), operations, programme.onAdd(), programme.onRemove(),
				programme.leastRoles(), stored.decisions(), stored.modified().map(Modification::at).orElse(null), by);
	}

}
