package io.liaison.contacts.programme;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All programmes: those that Liaison comes with ({@code programmes.json}), and what the
 * provider has decided about any. One that is defined by roles alone needs no approval,
 * invites nobody and erases nothing until somebody decides otherwise.
 */
@Repository
public class Programmes {

	private final Map<String, Programme> shipped;

	private final AggregateStore<ProgrammeDecisions, DecidedProgramme> decided;

	Programmes(AggregateStores stores) throws IOException {
		this.decided = stores.of("programmes", ProgrammeDecisions.class, DecidedProgramme::new,
				ProgrammePublications.declared());
		try (InputStream json = new ClassPathResource("programmes.json").getInputStream()) {
			this.shipped = JsonMapper.shared().readValue(json, new TypeReference<List<Programme>>() {
			}).stream().collect(Collectors.toMap(Programme::id, Function.identity()));
		}
	}

	public Programme of(String id) {
		return effective(get(id));
	}

	/** Ids of those that Liaison comes with. */
	Set<String> shipped() {
		return this.shipped.keySet();
	}

	DecidedProgramme get(String id) {
		return this.decided.find(id).orElseGet(() -> DecidedProgramme.undecided(id));
	}

	/** By their ids. */
	Map<String, DecidedProgramme> all(Collection<String> ids) {
		Map<String, DecidedProgramme> all = ids.stream()
			.collect(Collectors.toMap(Function.identity(), DecidedProgramme::undecided));
		this.decided.findAll(ids).forEach((programme) -> all.put(programme.id(), programme));
		return all;
	}

	/** What holds. */
	Programme effective(DecidedProgramme programme) {
		Programme known = this.shipped.get(programme.id());
		return programme.decisions().over((known != null) ? known : Programme.unknown(programme.id()));
	}

	DecidedProgramme change(String id, Command command, Consumer<DecidedProgramme> decision) {
		return this.decided.createOrChange(id, command, () -> DecidedProgramme.undecided(id), decision);
	}

}
