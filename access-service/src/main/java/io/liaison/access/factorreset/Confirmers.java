package io.liaison.access.factorreset;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.identity.FactorReset;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.view.AccountLink;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.access.view.RoleViews;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;

import org.springframework.stereotype.Component;

/** Who of the staff takes part in a reset: never the person herself. */
@Component
class Confirmers {

	static final String PERMISSION = "access.factor-reset";

	private final AccountViews accounts;

	private final RoleViews roles;

	private final ContactAccesses accesses;

	private final InstantSource clock;

	Confirmers(AccountViews accounts, RoleViews roles, ContactAccesses accesses, InstantSource clock) {
		this.accounts = accounts;
		this.roles = roles;
		this.accesses = accesses;
		this.clock = clock;
	}

	/**
	 * The caller, as one of the two.
	 * @throws Refusal FORBIDDEN to who is not of the staff, and about the own login,
	 * under whichever name
	 */
	FactorReset.Step step(Caller caller, LoginIdentity whose) {
		String contactId = caller.contactId();
		if (caller.side() != Side.PROVIDER || contactId == null) {
			throw Refusal.forbidden("People of the staff reset factors, nobody else.");
		}
		if (whose.id().equals(caller.subject())
				|| whose.claims().stream().anyMatch((it) -> it.contactId().equals(contactId))) {
			throw Refusal.forbidden("Others decide about one's own factors.");
		}
		return new FactorReset.Step(caller.subject(), contactId, this.clock.instant());
	}

	/**
	 * Begins nothing that nobody could confirm.
	 * @throws Refusal CONFLICT where there is no second one who may
	 */
	void requireAnother(Caller caller, FactorReset.Step first, LoginIdentity whose) {
		AccountView firm = Optional.ofNullable(caller.accountId()).flatMap(this.accounts::find).orElse(null);
		if (firm == null || others(firm, String.valueOf(caller.accountId()), first, whose).findAny().isEmpty()) {
			throw Refusal.conflict("second-person-missing",
					"Nobody else can confirm it. Give the permission to another member of staff who can sign in.");
		}
	}

	private Stream<ContactAccess> others(AccountView firm, String firmId, FactorReset.Step first, LoginIdentity whose) {
		return this.accesses
			.findAll(firm.links().stream().filter((it) -> may(it, firm)).map(AccountLink::contactId).toList())
			.stream()
			.filter((it) -> it.active() && !it.id().equals(first.contactId())
					&& whose.claims().stream().noneMatch((claim) -> claim.contactId().equals(it.id())))
			.filter((it) -> it.grantsIn(firmId)
				.stream()
				.anyMatch((grant) -> grant.usableAt(this.clock.instant())
						&& !grant.identityId().equals(first.identityId())));
	}

	private boolean may(AccountLink link, AccountView firm) {
		return link.active() && this.roles.findAll(link.roles())
			.entrySet()
			.stream()
			.anyMatch(
					(role) -> link.permitted(role.getKey(), role.getValue().permissionsIn(firm)).contains(PERMISSION));
	}

}
