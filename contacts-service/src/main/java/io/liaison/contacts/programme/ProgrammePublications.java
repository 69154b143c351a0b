package io.liaison.contacts.programme;

import java.util.Map;

import io.liaison.contacts.programme.DecidedProgramme.ProgrammeChanged;
import io.liaison.contacts.programme.Programme.OnAdd;
import io.liaison.contacts.roster.Removal;
import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What is told of programmes: the provider's decisions about them.
 */
final class ProgrammePublications {

	private ProgrammePublications() {
	}

	static Publications<DecidedProgramme, ProgrammeData> declared() {
		return Publications.to("contacts.programme.v1", "programme", ProgrammeData::of)
			.on(ProgrammeChanged.class, "io.liaison.contacts.programme-changed.v1");
	}

	record ProgrammeData(String id, Map<String, Policy> operations, @Nullable OnAdd onAdd, @Nullable Removal onRemove,
			@Nullable Integer leastRoles) {

		static ProgrammeData of(DecidedProgramme programme) {
			ProgrammeDecisions decided = programme.decisions();
			return new ProgrammeData(programme.id(), decided.operations(), decided.onAdd(), decided.onRemove(),
					decided.leastRoles());
		}

	}

}
