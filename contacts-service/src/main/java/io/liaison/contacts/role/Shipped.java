package io.liaison.contacts.role;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Of a role that Liaison comes with, what was taken of that: an update brings whatever
 * the provider has not decided otherwise.
 *
 * @param edition of the shipped roles, as of which
 * @param edited names of the members that the provider has decided on
 */
public record Shipped(int edition, List<String> edited) {

	private static final Map<String, Function<RoleDefinition, @Nullable Object>> MEMBERS = members();

	/** Names of what can be decided on. */
	public static Set<String> decidable() {
		return MEMBERS.keySet();
	}

	/** Names of the members in which two definitions differ. */
	static List<String> different(RoleDefinition before, RoleDefinition after) {
		return MEMBERS.entrySet()
			.stream()
			.filter((member) -> !Objects.equals(member.getValue().apply(before), member.getValue().apply(after)))
			.map(Map.Entry::getKey)
			.toList();
	}

	Shipped deciding(List<String> members) {
		return new Shipped(this.edition, Stream.concat(this.edited.stream(), members.stream()).distinct().toList());
	}

	/**
	 * A role as it is shipped now, with what the provider decided. An owner also keeps
	 * all that is shipped: what no owner may do, nobody could give anybody.
	 */
	RoleDefinition over(RoleDefinition before, RoleDefinition now) {
		Function<String, RoleDefinition> by = (member) -> this.edited.contains(member) ? before : now;
		List<String> permissions = by.apply("permissions").permissions();
		if (now.id().equals(RoleDefinition.OWNER)) {
			permissions = Stream.concat(permissions.stream(), now.permissions().stream()).distinct().toList();
		}
		return new RoleDefinition(now.id(), by.apply("name").name(), now.side(), by.apply("programme").programme(),
				by.apply("rank").rank(), by.apply("minHolders").minHolders(), by.apply("maxHolders").maxHolders(),
				permissions, by.apply("automaticMails").automaticMails(), by.apply("grants").granted(),
				by.apply("audience").audience(), now.scope(), this);
	}

	private static Map<String, Function<RoleDefinition, @Nullable Object>> members() {
		Map<String, Function<RoleDefinition, @Nullable Object>> members = new LinkedHashMap<>();
		members.put("name", RoleDefinition::name);
		members.put("audience", RoleDefinition::audience);
		members.put("programme", RoleDefinition::programme);
		members.put("rank", RoleDefinition::rank);
		members.put("minHolders", RoleDefinition::minHolders);
		members.put("maxHolders", RoleDefinition::maxHolders);
		members.put("permissions", RoleDefinition::permissions);
		members.put("automaticMails", RoleDefinition::automaticMails);
		members.put("grants", RoleDefinition::granted);
		return members;
	}

}
