package io.liaison.contacts.programme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import io.liaison.contacts.modifier.Modifiers;
import io.liaison.contacts.patch.MergePatch;
import io.liaison.contacts.programme.Programme.OnAdd;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Removal;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.RequiresRecentSignIn;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.openapi.Patch;
import io.liaison.platform.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

	private final Modifiers modifiers;

	ProgrammeController(Programmes programmes, Roles roles, Modifiers modifiers) {
		this.programmes = programmes;
		this.roles = roles;
		this.modifiers = modifiers;
	}

	/** All of them, by id. */
	@GetMapping
	@RequiresPermission("roles.read")
	Page<ProgrammeResource> list(Caller caller) {
		Provider.requireInsider(caller);
		SortedSet<String> ids = ids(this.roles.catalogue());
		Map<String, DecidedProgramme> all = this.programmes.all(ids);
		List<ProgrammeResource> items = ids.stream()
			.map(all::get)
			.filter(Objects::nonNull)
			.map((it) -> ProgrammeResource.of(this.programmes.effective(it), it, null))
			.toList();
		return new Page<>(items, null);
	}

	@GetMapping("/{programmeId}")
	@RequiresPermission("roles.read")
	ResponseEntity<ProgrammeResource> get(@PathVariable String programmeId, Caller caller) {
		Provider.requireInsider(caller);
		requireKnown(programmeId, this.roles.catalogue());
		return answer(this.programmes.get(programmeId), caller);
	}

	/**
	 * For whoever is asked to change contacts from then on; pending requests stay as they
	 * are.
	 */
	@PatchMapping(path = "/{programmeId}", consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
	@RequiresPermission("roles.manage")
	@RequiresRecentSignIn
	ResponseEntity<ProgrammeResource> change(@PathVariable String programmeId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Schema(implementation = ProgrammePatch.class) @RequestBody JsonNode patch, Caller caller) {
		Provider.requireInsider(caller);
		RoleCatalogue catalogue = this.roles.catalogue();
		requireKnown(programmeId, catalogue);
		ProgrammeChange change = new ProgrammeChange(patch, catalogue.ofProgramme(programmeId).size());
		DecidedProgramme changed = this.programmes.change(programmeId, command, (programme) -> {
			ETags.require(ifMatch, programme.version());
			programme.decide(change.of(programme.decisions()));
		});
		SecurityEvents.tell(SecurityEvents.Kind.RIGHTS_CHANGED, "programme", programmeId, "by", command.by().id());
		return answer(changed, caller);
	}

	private ResponseEntity<ProgrammeResource> answer(DecidedProgramme programme, Caller caller) {
		return ResponseEntity.ok()
			.eTag(ETags.of(programme.version()))
			.body(ProgrammeResource.of(this.programmes.effective(programme), programme,
					this.modifiers.of(programme.modified(), caller)));
	}

	private void requireKnown(String id, RoleCatalogue catalogue) {
		if (!ids(catalogue).contains(id)) {
			throw Refusal.notFound("programme");
		}
	}

	private SortedSet<String> ids(RoleCatalogue catalogue) {
		SortedSet<String> ids = new TreeSet<>(this.programmes.shipped());
		ids.addAll(catalogue.programmes());
		return ids;
	}

	/**
	 * @param operations how changes come about, by type of operation
	 */
	@Patch
	record ProgrammePatch(@Nullable Map<String, @Nullable Policy> operations, @Nullable OnAdd onAdd,
			@Nullable Removal onRemove, @Nullable Integer leastRoles) {
	}

}
