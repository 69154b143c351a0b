package io.liaison.contacts.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.liaison.contacts.programme.Programme.OnAdd;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Removal;
import io.liaison.contacts.roster.RequestedOperation;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What programmes decide beside their roles, for staff: those that Liaison comes with,
 * and those that are defined by roles alone (C6, D6).
 */
@RestController
@RequestMapping("/api/programmes")
class ProgrammeController {

	private final Programmes programmes;

	private final Roles roles;

	ProgrammeController(Programmes programmes, Roles roles) {
		this.programmes = programmes;
		this.roles = roles;
	}

	/** All of them, by id. */
	@GetMapping
	@RequiresPermission("roles.read")
	Page<ProgrammeResource> list(Caller caller) {
		Provider.requireInsider(caller);
		List<ProgrammeResource> all = ids().stream().map(this.programmes::of).map(ProgrammeResource::of).toList();
		return new Page<>(all, null);
	}

	@GetMapping("/{programmeId}")
	@RequiresPermission("roles.read")
	ProgrammeResource get(@PathVariable String programmeId, Caller caller) {
		Provider.requireInsider(caller);
		if (!ids().contains(programmeId)) {
			throw Refusal.notFound("programme");
		}
		return ProgrammeResource.of(this.programmes.of(programmeId));
	}

	private Set<String> ids() {
		Set<String> ids = new TreeSet<>(this.programmes.shipped());
		ids.addAll(this.roles.catalogue().programmes());
		return ids;
	}

	/**
	 * @param operations how a customer's operation comes about, by its type, where the
	 * account has no policy of its own
	 * @param onAdd what becomes of a new contact's access
	 * @param onRemove what removing somebody means
	 * @param leastRoles how many roles a new contact has at least
	 */
	record ProgrammeResource(String id, Map<String, Policy> operations, OnAdd onAdd, Removal onRemove, int leastRoles) {

		static ProgrammeResource of(Programme programme) {
			Map<String, Policy> operations = new TreeMap<>();
			RequestedOperation.types().forEach((type) -> operations.put(type, programme.policy(type, Map.of())));
			return new ProgrammeResource(programme.id(), operations, programme.onAdd(), programme.onRemove(),
					programme.leastRoles());
		}

	}

}
