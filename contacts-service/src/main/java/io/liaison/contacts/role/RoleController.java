package io.liaison.contacts.role;

import java.util.List;

import io.liaison.contacts.role.RolePublications.RoleData;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The roles and what they mean (Q13, Q14). Whoever may read roles sees all of them,
 * others those of their own side.
 */
@RestController
@RequestMapping("/api/roles")
class RoleController {

	private final Roles roles;

	RoleController(Roles roles) {
		this.roles = roles;
	}

	@GetMapping
	@Authenticated
	Page<RoleData> list(Caller caller) {
		List<RoleData> visible = this.roles.catalogue()
			.roles()
			.stream()
			.filter((role) -> visible(role, caller))
			.map(RoleData::of)
			.toList();
		return new Page<>(visible, null);
	}

	@GetMapping("/{roleId}")
	@Authenticated
	ResponseEntity<RoleData> get(@PathVariable String roleId, Caller caller) {
		Role role = this.roles.get(roleId);
		if (!visible(role.definition(), caller)) {
			throw Refusal.notFound("role");
		}
		return ResponseEntity.ok().eTag(ETags.of(role.version())).body(RoleData.of(role.definition()));
	}

	private static boolean visible(RoleDefinition role, Caller caller) {
		Side side = caller.side();
		return caller.may("roles.read") || (side == Side.CUSTOMER && role.side() == AccountSide.CUSTOMER)
				|| (side == Side.PURCHASER && role.side() == AccountSide.PURCHASER);
	}

}
