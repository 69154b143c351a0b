package io.liaison.access.rights;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import io.liaison.access.view.RoleViews;
import io.liaison.platform.consumer.StoredView;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Revocation.Kind;
import io.liaison.platform.security.SignedVersions;

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

	/** Every membership that the identity can take now, as far as is known here. */
	public List<Membership> memberships(LoginIdentity identity) {
		List<Granted> granted = granted(identity).toList();
		Map<String, AccountView> views = this.accounts
			.findAll(granted.stream().map((it) -> it.grant().accountId()).collect(Collectors.toSet()));
		return granted.stream()
			.flatMap((it) -> Optional.ofNullable(views.get(it.grant().accountId()))
				.filter((account) -> account.activeLink(it.access().id()).filter(it.grant()::givenUnder).isPresent())
				.map(it::membership)
				.stream())
			.sorted(ORDER)
			.toList();
	}

	/**
	 * What it may do in one of them, if it can take it now.
	 * @param position read before the identity was (see {@link SignedVersions})
	 * @throws Refusal UNAVAILABLE while the account, or a role in it, is known to have
	 * changed and how is not known yet
	 */
	public Optional<MembershipRights> in(LoginIdentity identity, String contactId, String accountId, long position) {
		return granted(identity, contactId, accountId).flatMap((it) -> this.accounts.read(accountId)
			.flatMap((account) -> rights(it, account,
					SignedVersions.asOf(position)
						.own(Kind.IDENTITY, identity.id(), identity.sequence())
						.own(Kind.CONTACT, it.access().id(), it.access().sequence())
						.view(Kind.ACCOUNT, accountId, account.sequence(), account.floor()))));
	}

	/** Reads the one contact alone: others do not make a token dearer. */
	private Optional<Granted> granted(LoginIdentity identity, String contactId, String accountId) {
		boolean claimed = identity.claims().stream().anyMatch((it) -> it.contactId().equals(contactId));
		Instant now = this.clock.instant();
		return (identity.usable() && claimed) ? this.accesses.find(contactId)
			.flatMap((access) -> access.usableBy(identity.id(), now)
				.stream()
				.filter((grant) -> grant.accountId().equals(accountId))
				.findFirst()
				.map((grant) -> new Granted(access, grant))) : Optional.empty();
	}

	private Stream<Granted> granted(LoginIdentity identity) {
		if (!identity.usable()) {
			return Stream.of();
		}
		Instant now = this.clock.instant();
		return this.accesses
			.findAll(identity.claims().stream().map(AddressHolder::contactId).collect(Collectors.toSet()))
			.stream()
			.flatMap((
					access) -> access.usableBy(identity.id(), now).stream().map((grant) -> new Granted(access, grant)));
	}

	private Optional<MembershipRights> rights(Granted granted, StoredView<AccountView> stored,
			SignedVersions versions) {
		AccountView account = stored.view();
		AccountLink link = (account != null)
				? account.activeLink(granted.access().id()).filter(granted.grant()::givenUnder).orElse(null) : null;
		if (account == null || link == null) {
			return Optional.empty();
		}
		Set<String> permissions = new TreeSet<>();
		this.roles.readAll(link.roles()).values().forEach((role) -> {
			versions.view(Kind.ROLE, role.id(), role.sequence(), role.floor());
			if (role.view() != null) {
				permissions.addAll(role.view().permissionsIn(account));
			}
		});
		if (granted.grant().signatory()) {
			permissions.addAll(Grant.SIGNING);
		}
		return Optional
			.of(new MembershipRights(granted.membership(account), permissions, versions, granted.grant().until()));
	}

	private record Granted(ContactAccess access, Grant grant) {

		Membership membership(AccountView account) {
			return new Membership(this.access.id(), this.grant.accountId(), this.grant.emailId(), this.grant.term(),
					this.access.name(), account.name(), account.side());
		}

	}

}
