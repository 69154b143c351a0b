package io.liaison.access.rights;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import io.liaison.access.rights.Membership.Via;
import io.liaison.access.terms.Acceptances;
import io.liaison.access.view.AccountLink;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.access.view.RoleView;
import io.liaison.access.view.RoleViews;
import io.liaison.platform.consumer.view.StoredView;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.SignedVersions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Rights are a join, made anew whenever they are asked for: identity, the contacts that
 * claim it, their grants that are on, the active link in the account's view, the
 * permissions of its roles. At a customer who names a purchaser, the people of that have
 * what their roles for it permit (D16). What is not known gives nothing.
 */
@Component
public class Rights {

	private static final Comparator<Membership> ORDER = Comparator.comparing(Membership::accountName)
		.thenComparing(Membership::contactName)
		.thenComparing(Membership::accountId)
		.thenComparing(Membership::contactId)
		.thenComparing((it) -> Objects.requireNonNullElse(it.viaId(), ""));

	private final ContactAccesses accesses;

	private final AccountViews accounts;

	private final RoleViews roles;

	private final Acceptances terms;

	private final InstantSource clock;

	Rights(ContactAccesses accesses, AccountViews accounts, RoleViews roles, Acceptances terms, InstantSource clock) {
		this.terms = terms;
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
				.stream()
				.flatMap((account) -> it.link(account)
					.stream()
					.flatMap((link) -> Stream.concat(Stream.of(it.membership(account)), customers(it, account, link)))))
			.sorted(ORDER)
			.toList();
	}

	/**
	 * What it may do in one of them, if it can take it now.
	 * @param via the purchaser's account through which, if through one
	 * @param position read before the identity was (see {@link SignedVersions})
	 * @throws Refusal UNAVAILABLE while the account, or a role in it, is known to have
	 * changed and how is not known yet
	 */
	public Optional<MembershipRights> in(LoginIdentity identity, String contactId, String accountId,
			@Nullable String via, long position) {
		String home = (via != null) ? via : accountId;
		return granted(identity, contactId, home).flatMap((it) -> this.accounts.read(home).flatMap((account) -> {
			SignedVersions versions = SignedVersions.asOf(position)
				.own(Kind.IDENTITY, identity.id(), identity.sequence())
				.own(Kind.CONTACT, it.access().id(), it.access().sequence())
				.view(Kind.ACCOUNT, home, account.sequence(), account.floor());
			return (via == null) ? rights(it, account, versions)
					: this.accounts.read(accountId)
						.flatMap((customer) -> through(it, account, customer,
								versions.view(Kind.ACCOUNT, accountId, customer.sequence(), customer.floor())));
		}));
	}

	/** The customers that this place in a purchaser's account lets act for. */
	private Stream<Membership> customers(Granted granted, AccountView purchaser, AccountLink link) {
		if (!purchaser.isPurchaser()) {
			return Stream.of();
		}
		String id = granted.grant().accountId();
		List<RoleView> held = List.copyOf(this.roles.findAll(link.roles()).values());
		return this.accounts.naming(id).entrySet().stream().filter((customer) -> {
			List<String> scopes = customer.getValue().scopesOf(id);
			return held.stream().anyMatch((role) -> role.countsWithin(scopes));
		}).map((customer) -> granted.through(purchaser, customer.getKey(), customer.getValue()));
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
		AccountLink link = (account != null) ? granted.link(account).orElse(null) : null;
		if (account == null || link == null) {
			return Optional.empty();
		}
		Set<String> permissions = new TreeSet<>();
		boolean first = false;
		for (StoredView<RoleView> role : this.roles.readAll(link.roles()).values()) {
			versions.view(Kind.ROLE, role.id(), role.sequence(), role.floor());
			RoleView view = role.view();
			if (view != null) {
				permissions.addAll(link.permitted(role.id(), view.permissionsIn(account)));
				first |= view.acceptsTermsFor(account);
			}
		}
		if (granted.grant().signatory()) {
			permissions.addAll(Grant.SIGNING);
		}
		if (first && this.terms.isOwed(granted.access().id(), stored.id())) {
			permissions.clear();
			permissions.addAll(MembershipRights.TERMS_ALONE);
		}
		return Optional.of(new MembershipRights(granted.membership(account), permissions, versions,
				granted.grant().until(), link.roles()));
	}

	/**
	 * Cut to what the customer named the purchaser for; nobody without a role for that.
	 */
	private Optional<MembershipRights> through(Granted granted, StoredView<AccountView> home,
			StoredView<AccountView> served, SignedVersions versions) {
		AccountView purchaser = home.view();
		AccountView customer = served.view();
		AccountLink link = (purchaser != null && purchaser.isPurchaser()) ? granted.link(purchaser).orElse(null) : null;
		if (purchaser == null || customer == null || link == null) {
			return Optional.empty();
		}
		List<String> scopes = customer.scopesOf(home.id());
		Set<String> permissions = new TreeSet<>();
		boolean any = false;
		for (StoredView<RoleView> role : this.roles.readAll(link.roles()).values()) {
			versions.view(Kind.ROLE, role.id(), role.sequence(), role.floor());
			RoleView view = role.view();
			if (view != null && view.countsWithin(scopes)) {
				any = true;
				Set<String> most = PurchaserScope.most(view.scope());
				Stream
					.concat(link.permitted(role.id(), view.permissions()).stream(),
							granted.grant().signatory() ? Grant.SIGNING.stream() : Stream.of())
					.filter(most::contains)
					.forEach(permissions::add);
			}
		}
		return any ? Optional.of(new MembershipRights(granted.through(purchaser, served.id(), customer), permissions,
				versions, granted.grant().until(), link.roles())) : Optional.empty();
	}

	private record Granted(ContactAccess access, Grant grant) {

		Membership membership(AccountView account) {
			return new Membership(this.access.id(), this.grant.accountId(), null, this.grant.emailId(),
					this.grant.term(), this.access.name(), account.name(), account.side());
		}

		Membership through(AccountView purchaser, String customerId, AccountView customer) {
			return new Membership(this.access.id(), customerId, new Via(this.grant.accountId(), purchaser.name()),
					this.grant.emailId(), this.grant.term(), this.access.name(), customer.name(), purchaser.side());
		}

		/** The link under which it was given and that gives rights. */
		Optional<AccountLink> link(AccountView account) {
			return account.activeLink(this.access.id()).filter(this.grant::givenUnder);
		}

	}

}
