package io.liaison.access.viewing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.rights.MembershipRights;
import io.liaison.access.rights.Rights;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.access.viewing.Viewing.Person;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.security.revocation.Revocation.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a token says by which somebody of the staff sees the portal as a customer's
 * contact does. Worked out anew for each token: it ends with the viewing, with the rights
 * of whoever sees and with those of whoever is seen.
 */
@Component
public class ViewedRights {

	/** The parameter of an authorization request that names the viewing. */
	public static final String PARAMETER = "view_as";

	private static final String PERMISSION = "access.view-as";

	private final Viewings viewings;

	private final LoginIdentities identities;

	private final Rights rights;

	private final InstantSource clock;

	ViewedRights(Viewings viewings, LoginIdentities identities, Rights rights, InstantSource clock) {
		this.viewings = viewings;
		this.identities = identities;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * @param own what whoever has signed in may do
	 * @return empty when that one may not view so, or not any more
	 */
	public Optional<Viewed> in(String viewing, SignedIn who, MembershipRights own) {
		boolean may = own.membership().side().equals(Side.PROVIDER.name()) && own.permissions().contains(PERMISSION);
		Person staff = new Person(who.identityId(), own.membership().contactId(), own.membership().accountId());
		return this.viewings.find(viewing)
			.filter((it) -> may && it.isOpen(this.clock.instant()) && it.staff().equals(staff))
			.flatMap((it) -> this.identities.find(it.seen().identityId())
				.flatMap((identity) -> this.rights.in(identity, it.seen().contactId(), it.seen().accountId(), null,
						own.versions().position()))
				.map((seen) -> new Viewed(it.seen().identityId(), looking(it, seen, own))));
	}

	private static MembershipRights looking(Viewing viewing, MembershipRights seen, MembershipRights own) {
		// who has terms to accept sees those alone
		Set<String> permissions = seen.isRestricted() ? seen.permissions()
				: seen.permissions().stream().filter(ViewedRights::reads).collect(Collectors.toSet());
		return new MembershipRights(seen.membership(), permissions,
				seen.versions().with(own.versions()).own(Kind.SESSION, viewing.id(), viewing.sequence()),
				earliest(viewing.snapshot().until(), seen.until(), own.until()), seen.roles());
	}

	/** By its name: {@code accounts.read}, {@code tickets.read-all}. */
	private static boolean reads(String permission) {
		return permission.substring(permission.indexOf('.') + 1).startsWith("read");
	}

	private static Instant earliest(Instant until, @Nullable Instant... others) {
		return Stream.of(others).filter((it) -> it != null && it.isBefore(until)).sorted().findFirst().orElse(until);
	}

	/**
	 * Whoever has begun a viewing and gives its tokens back has ended it.
	 * @param staff the identity for which they were made
	 */
	public void leave(String viewing, String staff) {
		this.viewings.find(viewing)
			.filter((it) -> it.staff().identityId().equals(staff))
			.ifPresent((it) -> this.viewings.end(it,
					Command.random().by(Actor.contact(it.staff().contactId(), it.staff().accountId()))));
	}

	/** Whoever looks through the token of the current request, if somebody does. */
	public Optional<Viewer> viewer() {
		return Caller.currentViewing()
			.flatMap(this.viewings::find)
			.map((it) -> new Viewer(it.staff().contactId(), it.staff().accountId(), it.snapshot().until()));
	}

	/**
	 * @param accountId to which one goes back
	 */
	public record Viewer(String contactId, String accountId, Instant until) {
	}

	/**
	 * @param identityId whom the token is about
	 */
	public record Viewed(String identityId, MembershipRights rights) {
	}

}
