package io.liaison.access.rights;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.view.AccountLink;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.access.view.RoleView;
import io.liaison.access.view.RoleViews;

import org.springframework.stereotype.Component;

/**
 * Rights are a join, made anew whenever they are asked for: identity, the contacts that
 * claim it, their grants that are on, the active link in the account's view, the
 * permissions of its roles. What is not known gives nothing.
 */
@Component
public class Rights {

	private static final Comparator<Membership> ORDER = Comparator.comparing(Membership::accountName)
		.thenComparing(Membership::contactName)
		.thenComparing(Membership::accountId)
		.thenComparing(Membership::contactId);

	private final ContactAccesses accesses;

	private final AccountViews accounts;

	private final RoleViews roles;

	private final InstantSource clock;

	Rights(ContactAccesses accesses, AccountViews accounts, RoleViews roles, InstantSource clock) {
		this.accesses = accesses;
		this.accounts = accounts;
		this.roles = roles;
		this.clock = clock;
	}

	/** Every membership that the identity can take now. */
	public List<Membership> memberships(LoginIdentity identity) {
		return usable(identity).map(Place::membership).sorted(ORDER).toList();
	}

	/** What it may do in one of them, if it can take it now. */
	public Optional<MembershipRights> in(LoginIdentity identity, String contactId, String accountId) {
		return usable(identity).filter((place) -> place.membership().isOf(contactId, accountId))
			.findFirst()
			.map((place) -> rights(identity, place));
	}

	private Stream<Place> usable(LoginIdentity identity) {
		if (!identity.usable()) {
			return Stream.of();
		}
		Instant now = this.clock.instant();
		List<ContactAccess> contacts = this.accesses
			.findAll(identity.claims().stream().map(AddressHolder::contactId).collect(Collectors.toSet()));
		Set<String> accountIds = contacts.stream()
			.flatMap((access) -> access.usableBy(identity.id(), now).stream())
			.map(Grant::accountId)
			.collect(Collectors.toSet());
		Map<String, AccountView> views = this.accounts.findAll(accountIds)
			.stream()
			.collect(Collectors.toMap(AccountView::id, Function.identity()));
		return contacts.stream()
			.flatMap((access) -> access.usableBy(identity.id(), now)
				.stream()
				.flatMap((grant) -> Optional.ofNullable(views.get(grant.accountId()))
					.flatMap((account) -> account.activeLink(access.id())
						.map((link) -> new Place(access, grant, account, link)))
					.stream()));
	}

	private MembershipRights rights(LoginIdentity identity, Place place) {
		List<RoleView> held = this.roles.findAll(place.link().roles());
		Set<String> permissions = new TreeSet<>();
		Map<String, Long> versions = new TreeMap<>();
		held.forEach((role) -> {
			permissions.addAll(role.permissionsIn(place.account()));
			versions.put("r:" + role.id(), role.sourceSequence());
		});
		if (place.grant().signatory()) {
			permissions.addAll(List.of("sign", "pay"));
		}
		versions.put("i:" + identity.id(), identity.sequence());
		versions.put("c:" + place.access().id(), place.access().sequence());
		versions.put("a:" + place.account().id(), place.account().sourceSequence());
		return new MembershipRights(place.membership(), permissions, versions, place.grant().until());
	}

	private record Place(ContactAccess access, Grant grant, AccountView account, AccountLink link) {

		Membership membership() {
			return new Membership(this.access.id(), this.account.id(), this.grant.emailId(), this.grant.term(),
					this.access.name(), this.account.name(), this.account.side());
		}

	}

}
