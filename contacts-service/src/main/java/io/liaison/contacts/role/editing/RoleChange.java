package io.liaison.contacts.role.editing;

import java.util.Objects;

import io.liaison.contacts.patch.MergePatch;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.role.Shipped;
import tools.jackson.databind.JsonNode;

/**
 * What a merge patch changes about a role. On which side and for what scope it is stays.
 */
record RoleChange(MergePatch patch) {

	RoleChange(JsonNode patch) {
		this(new MergePatch(patch, Shipped.decidable()));
	}

	RoleDefinition of(RoleDefinition before) {
		return new RoleDefinition(before.id(),
				this.patch.requiredText("name", before.name(), RoleRules.MAX_NAME_LENGTH), before.side(),
				this.patch.text("programme", before.programme(), RoleRules.MAX_PROGRAMME_LENGTH),
				this.patch.number("rank", before.rank(), 1, RoleRules.MAX_RANK),
				Objects.requireNonNullElse(
						this.patch.number("minHolders", before.minHolders(), 0, RoleRules.MAX_HOLDERS), 0),
				this.patch.number("maxHolders", before.maxHolders(), 1, RoleRules.MAX_HOLDERS),
				this.patch.texts("permissions", before.permissions(), RoleRules.MAX_ITEMS, RoleRules.MAX_ITEM_LENGTH),
				this.patch.texts("automaticMails", before.automaticMails(), RoleRules.MAX_ITEMS,
						RoleRules.MAX_ITEM_LENGTH),
				this.patch.texts("grants", before.granted(), RoleRules.MAX_ITEMS, RoleRules.MAX_ITEM_LENGTH),
				this.patch.text("audience", before.audience(), RoleRules.MAX_AUDIENCE_LENGTH), before.scope(),
				before.shipped());
	}

}
