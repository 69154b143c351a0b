package io.liaison.contacts.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.contacts.history.Histories;
import io.liaison.contacts.history.HistoryKind;
import io.liaison.contacts.history.Past;
import io.liaison.contacts.rights.RightsAtMoment.ContactRights;
import io.liaison.contacts.rights.RightsAtMoment.GrantRights;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.outbox.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Joins what was so at a moment of an account, of the roles held in it and of its
 * contacts' portal access, as access-service joins what is so now.
 */
@Component
record PastRights(Histories histories, PastPurchasers purchasers) {

	/**
	 * @throws Refusal NOT_FOUND where there was no such account; where there is one by
	 * now, telling since when
	 */
	RightsAtMoment at(String accountId, Instant moment) {
		Past account = this.histories.at(HistoryKind.ACCOUNT, List.of(accountId), moment).get(accountId);
		if (account == null) {
			throw absent(accountId);
		}
		Map<String, Link> links = account.each("links")
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (it) -> EventJson.as(it.getValue(), Link.class),
					(one, other) -> other, TreeMap::new));
		Map<String, Past> roles = this.histories.at(HistoryKind.ROLE,
				links.values().stream().flatMap((link) -> link.roleIds().stream()).distinct().toList(), moment);
		Map<String, Past> access = this.histories.at(HistoryKind.CONTACT_ACCESS, links.keySet(), moment);
		boolean active = account.fact("active").map(JsonNode::asBoolean).orElse(false);
		List<ContactRights> contacts = links.entrySet().stream().map((it) -> {
			Link link = it.getValue();
			boolean acts = active && link.active();
			List<GrantRights> grants = grants(accountId, access.get(it.getKey()));
			return new ContactRights(it.getKey(), null, acts, link.roleIds(),
					acts ? permissions(link.roles(), roles, (role) -> applies(role, account)) : List.of(),
					acts && grants.stream().anyMatch((grant) -> grant.signsIn(moment)),
					acts && grants.stream().anyMatch((grant) -> grant.signatory() && grant.signsIn(moment)), grants,
					account.decision("links", it.getKey()));
		}).toList();
		List<AsOf> asOf = asOf(accountId, account, roles, access);
		List<ContactRights> all = new ArrayList<>(contacts);
		if (active) {
			all.addAll(this.purchasers.at(account, moment, asOf));
		}
		return new RightsAtMoment(accountId, moment, active, asOf, all);
	}

	private Refusal absent(String accountId) {
		return this.histories.since(HistoryKind.ACCOUNT, accountId)
			.map((since) -> Refusal
				.of(Kind.NOT_FOUND, "not-yet", "Nothing is known of the account before " + since + ".")
				.telling("since", since.toString()))
			.orElseGet(() -> Refusal.notFound("account"));
	}

	/** What those of the roles that count permitted, as far as it was chosen (M16). */
	static List<String> permissions(List<Assignment> held, Map<String, Past> roles, Predicate<Past> counts) {
		return held.stream().flatMap((assignment) -> {
			Past role = roles.get(assignment.role());
			return (role == null || !counts.test(role)) ? Stream.of()
					: role.fact("permissions")
						.stream()
						.flatMap(JsonNode::valueStream)
						.map(JsonNode::asString)
						.filter(assignment::permits);
		}).distinct().sorted().toList();
	}

	/**
	 * A role counts in accounts of its side and programme; one with a scope at customers.
	 */
	private static boolean applies(Past role, Past account) {
		return role.fact("side").equals(account.fact("side")) && role.fact("scope").isEmpty()
				&& (role.fact("programme").isEmpty() || role.fact("programme").equals(account.fact("programme")));
	}

	static List<GrantRights> grants(String accountId, @Nullable Past access) {
		List<GrantRights> grants = new ArrayList<>();
		if (access != null) {
			access.each("grants").forEach((key, value) -> {
				Grant grant = EventJson.as(value, Grant.class);
				if (grant.accountId().equals(accountId)) {
					grants.add(new GrantRights(grant.emailId(), grant.login(), grant.activated(), grant.signatory(),
							grant.until(), access.decision("grants", key)));
				}
			});
		}
		return grants;
	}

	static List<AsOf> asOf(String accountId, Past account, Map<String, Past> roles, Map<String, Past> access) {
		List<AsOf> all = new ArrayList<>(List.of(new AsOf("/contacts", accountId, account.sequence())));
		roles.forEach((id, past) -> all.add(new AsOf("/contacts", id, past.sequence())));
		access.forEach((id, past) -> all.add(new AsOf("/access", id, past.sequence())));
		return all;
	}

	record Link(boolean active, List<Assignment> roles) {

		List<String> roleIds() {
			return this.roles.stream().map(Assignment::role).distinct().toList();
		}

	}

	/**
	 * @param permissions those chosen of the role's, absent for all
	 */
	record Assignment(String role, @Nullable List<String> permissions) {

		boolean permits(String permission) {
			return this.permissions == null || this.permissions.contains(permission);
		}

	}

	private record Grant(String accountId, String emailId, boolean login, boolean activated, boolean signatory,
			@Nullable Instant until) {
	}

}
