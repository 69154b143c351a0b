package io.liaison.contacts.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.liaison.contacts.history.Histories;
import io.liaison.contacts.history.HistoryKind;
import io.liaison.contacts.history.Past;
import io.liaison.contacts.rights.PastRights.Link;
import io.liaison.contacts.rights.RightsAtMoment.ContactRights;
import io.liaison.contacts.rights.RightsAtMoment.GrantRights;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.store.outbox.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Joins who could act for a customer through its purchasers at a moment, as
 * access-service joins it now (D16). Nothing else of a purchaser is told.
 */
@Component
record PastPurchasers(Histories histories) {

	/**
	 * @param customer as it was then
	 * @param asOf takes what else this was worked out from
	 */
	List<ContactRights> at(Past customer, Instant moment, List<AsOf> asOf) {
		Map<String, JsonNode> named = customer.each("purchasers");
		List<ContactRights> all = new ArrayList<>();
		this.histories.at(HistoryKind.ACCOUNT, named.keySet(), moment).forEach((id, purchaser) -> {
			boolean acts = purchaser.fact("active").map(JsonNode::asBoolean).orElse(false)
					&& purchaser.fact("side").map(JsonNode::asString).filter("PURCHASER"::equals).isPresent();
			if (acts) {
				List<String> scopes = EventJson.as(Objects.requireNonNull(named.get(id)), Named.class).scopes();
				all.addAll(through(id, purchaser, scopes, customer, moment, asOf));
			}
		});
		return all;
	}

	private List<ContactRights> through(String id, Past purchaser, List<String> scopes, Past customer, Instant moment,
			List<AsOf> asOf) {
		List<Map.Entry<String, Link>> links = purchaser.each("links")
			.entrySet()
			.stream()
			.map((it) -> Map.entry(it.getKey(), EventJson.as(it.getValue(), Link.class)))
			.filter((it) -> it.getValue().active())
			.sorted(Map.Entry.comparingByKey())
			.toList();
		Map<String, Past> roles = this.histories.at(HistoryKind.ROLE,
				links.stream().flatMap((it) -> it.getValue().roleIds().stream()).distinct().toList(), moment);
		Map<String, Past> access = this.histories.at(HistoryKind.CONTACT_ACCESS,
				links.stream().map(Map.Entry::getKey).toList(), moment);
		asOf.addAll(PastRights.asOf(id, purchaser, roles, access));
		return links.stream().flatMap((it) -> {
			List<String> counting = it.getValue()
				.roleIds()
				.stream()
				.filter((role) -> scope(roles.get(role)).anyMatch(scopes::contains))
				.toList();
			List<GrantRights> grants = PastRights.grants(id, access.get(it.getKey()));
			boolean signs = counting.stream().flatMap((role) -> scope(roles.get(role))).anyMatch("CONTRACTS"::equals);
			return counting.isEmpty() ? Stream.of()
					: Stream.of(new ContactRights(it.getKey(), id, true, counting,
							PastRights.permissions(it.getValue().roles(), roles,
									(role) -> scope(role).anyMatch(scopes::contains)),
							grants.stream().anyMatch((grant) -> grant.signsIn(moment)),
							signs && grants.stream().anyMatch((grant) -> grant.signatory() && grant.signsIn(moment)),
							List.of(), customer.decision("purchasers", id)));
		}).toList();
	}

	private static Stream<String> scope(@Nullable Past role) {
		return (role != null) ? role.fact("scope").map(JsonNode::asString).stream() : Stream.of();
	}

	private record Named(List<String> scopes) {
	}

}
