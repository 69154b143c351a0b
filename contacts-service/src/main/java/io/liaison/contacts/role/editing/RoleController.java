package io.liaison.contacts.role.editing;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.liaison.contacts.modifier.Modifiers;
import io.liaison.contacts.patch.MergePatch;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.PurchaserScope;
import io.liaison.contacts.role.Role;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.RequiresRecentSignIn;
import io.liaison.platform.security.Side;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.openapi.Patch;
import io.liaison.platform.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The roles and what they mean (Q13, Q14), and their definition by the provider (C4).
 * Whoever may read roles sees all of them, others those of their own side, purchasers
 * also those of the customer they act for.
 */
@RestController
@RequestMapping("/api/roles")
class RoleController {

	/** Those that an account needs first, then those with authority (Q16). */
	private static final Comparator<RoleDefinition> ORDER = Comparator.comparing(RoleDefinition::required)
		.reversed()
		.thenComparing(RoleDefinition::rank, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(RoleDefinition::name)
		.thenComparing(RoleDefinition::id);

	private final Roles roles;

	private final RoleManagement management;

	private final Modifiers modifiers;

	RoleController(Roles roles, RoleManagement management, Modifiers modifiers) {
		this.roles = roles;
		this.management = management;
		this.modifiers = modifiers;
	}

	@GetMapping
	@Authenticated
	Page<RoleResource> list(Caller caller) {
		List<RoleResource> visible = this.roles.catalogue()
			.roles()
			.stream()
			.filter((role) -> visible(role, caller))
			.sorted(ORDER)
			.map(RoleResource::of)
			.toList();
		return new Page<>(visible, null);
	}

	@GetMapping("/{roleId}")
	@Authenticated
	ResponseEntity<RoleResource> get(@PathVariable String roleId, Caller caller) {
		Role role = this.roles.get(roleId);
		if (!visible(role.definition(), caller)) {
			throw Refusal.notFound("role");
		}
		return answer(ResponseEntity.ok(), role, caller);
	}

	@PostMapping
	@RequiresPermission("roles.manage")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<RoleResource> define(Command command, @Valid @RequestBody NewRole body, Caller caller) {
		Role role = this.management.define(command, body.definition(Ids.from(command)), caller);
		return answer(ResponseEntity.created(URI.create("/api/roles/" + role.id())), role, caller);
	}

	@PatchMapping(path = "/{roleId}", consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
	@RequiresPermission("roles.manage")
	@RequiresRecentSignIn
	ResponseEntity<RoleResource> change(@PathVariable String roleId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Schema(implementation = RolePatch.class) @RequestBody JsonNode patch, Caller caller) {
		return answer(ResponseEntity.ok(),
				this.management.change(roleId, command, ifMatch, new RoleChange(patch), caller), caller);
	}

	private ResponseEntity<RoleResource> answer(ResponseEntity.BodyBuilder answer, Role role, Caller caller) {
		return answer.eTag(ETags.of(role.version()))
			.body(RoleResource.of(role, this.modifiers.of(role.modified(), caller)));
	}

	private static boolean visible(RoleDefinition role, Caller caller) {
		Side side = caller.side();
		boolean ofCustomer = side == Side.CUSTOMER || caller.via() != null;
		return caller.may("roles.read") || (ofCustomer && role.side() == AccountSide.CUSTOMER)
				|| (side == Side.PURCHASER && role.side() == AccountSide.PURCHASER);
	}

	/**
	 * @param audience whom it is for
	 * @param scope of a purchaser's role, what it is for at customers
	 */
	record NewRole(@NotBlank @Size(max = RoleRules.MAX_NAME_LENGTH) String name, @NotNull AccountSide side,
			@Nullable @Size(min = 1, max = RoleRules.MAX_PROGRAMME_LENGTH) String programme,
			@Nullable @Min(1) @Max(RoleRules.MAX_RANK) Integer rank,
			@Nullable @Min(0) @Max(RoleRules.MAX_HOLDERS) Integer minHolders,
			@Nullable @Min(1) @Max(RoleRules.MAX_HOLDERS) Integer maxHolders,
			@Nullable @Size(max = RoleRules.MAX_ITEMS) List<@NotBlank @Size(
					max = RoleRules.MAX_ITEM_LENGTH) String> permissions,
			@Nullable @Size(max = RoleRules.MAX_ITEMS) List<@NotBlank @Size(
					max = RoleRules.MAX_ITEM_LENGTH) String> automaticMails,
			@Nullable @Size(
					max = RoleRules.MAX_ITEMS) List<@NotBlank @Size(max = RoleRules.MAX_ITEM_LENGTH) String> grants,
			@Nullable @Size(max = RoleRules.MAX_AUDIENCE_LENGTH) String audience, @Nullable PurchaserScope scope) {

		RoleDefinition definition(String id) {
			return new RoleDefinition(id, this.name, this.side, this.programme, this.rank,
					Objects.requireNonNullElse(this.minHolders, 0), this.maxHolders, listed(this.permissions),
					listed(this.automaticMails), listed(this.grants), this.audience, this.scope, null);
		}

		private static List<String> listed(@Nullable List<String> items) {
			return (items != null) ? items : List.of();
		}

	}

	@Patch
	record RolePatch(@Size(max = RoleRules.MAX_NAME_LENGTH) String name,
			@Nullable @Size(max = RoleRules.MAX_PROGRAMME_LENGTH) String programme,
			@Nullable @Min(1) @Max(RoleRules.MAX_RANK) Integer rank,
			@Nullable @Min(0) @Max(RoleRules.MAX_HOLDERS) Integer minHolders,
			@Nullable @Min(1) @Max(RoleRules.MAX_HOLDERS) Integer maxHolders,
			@Nullable @Size(max = RoleRules.MAX_ITEMS) List<String> permissions,
			@Nullable @Size(max = RoleRules.MAX_ITEMS) List<String> automaticMails,
			@Nullable @Size(max = RoleRules.MAX_ITEMS) List<String> grants,
			@Nullable @Size(max = RoleRules.MAX_AUDIENCE_LENGTH) String audience) {
	}

}
