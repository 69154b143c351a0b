package io.liaison.access.welcome;

import java.time.Duration;
import java.time.InstantSource;

import io.liaison.access.grant.login.InvitedLogins;
import io.liaison.access.view.AccountLink;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.access.welcome.Welcome.State;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.view.StoredView;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.outbox.Publications;
import io.liaison.platform.store.retention.Retention;
import io.liaison.platform.store.retention.Retentions;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.platform.work.Worklist;

import org.springframework.stereotype.Component;

/**
 * All welcomes, and the work that each is: login on and an invitation for whoever is
 * still linked as the change linked them.
 */
@Component
class Welcomes implements Task {

	private static final String COLLECTION = "welcomes";

	/** Longer than any waits: reading the topic anew welcomes nobody again. */
	private static final Duration KEPT = Duration.ofDays(31);

	private final AggregateStore<State, Welcome> store;

	private final Retention retention;

	private final Worklist worklist;

	private final AccountViews accounts;

	private final InvitedLogins logins;

	private final InstantSource clock;

	Welcomes(AggregateStores stores, Retentions retentions, Worklist worklist, AccountViews accounts,
			InvitedLogins logins, InstantSource clock) {
		this.store = stores.of(COLLECTION, State.class, Welcome::new, Publications.none());
		this.retention = retentions.keep(COLLECTION, "state.at", KEPT);
		this.worklist = worklist;
		this.accounts = accounts;
		this.logins = logins;
		this.clock = clock;
	}

	void on(IncomingEvent event) {
		if (event.type().equals(RosterChanged.TYPE) && !this.retention.isOver(event.time())) {
			event.dataAs(RosterChanged.class).welcomes(event).forEach(this::remember);
		}
	}

	private void remember(State first) {
		Welcome welcome = this.store.createOrChange(first.id(), Command.system(first.id()), () -> Welcome.of(first),
				(existing) -> {
				});
		if (!welcome.isOver(this.clock.instant())) {
			this.worklist.put(name(), welcome.id());
		}
	}

	@Override
	public String name() {
		return "welcome";
	}

	@Override
	public Outcome perform(String id, Claim claim) {
		Welcome welcome = this.store.find(id).orElse(null);
		if (welcome == null || welcome.isOver(this.clock.instant())) {
			return Outcome.DONE;
		}
		try {
			if (!isDone(welcome)) {
				return Later.after(claim.attempt());
			}
		}
		catch (Refusal ex) {
			// not now: the address was sent enough for today, or the store is away
			return (ex.retryAfter() != null) ? new Later(ex.retryAfter()) : Later.after(claim.attempt());
		}
		this.store.change(id, Command.system(Ids.random()), Welcome::end);
		return Outcome.DONE;
	}

	/**
	 * Whether nothing is left to do; a link that ended meanwhile, also when it was made
	 * again, is none to welcome for.
	 */
	private boolean isDone(Welcome welcome) {
		State what = welcome.snapshot();
		StoredView<AccountView> account = this.accounts.read(what.accountId()).orElse(null);
		if (account == null || account.sequence() < what.cause().sequence()) {
			return false;
		}
		AccountLink link = account.known()
			.flatMap((it) -> it.activeLink(what.contactId()))
			.filter((it) -> it.since() <= what.cause().sequence())
			.orElse(null);
		return link == null || this.logins.turnOn(what.accountId(), what.contactId(), what.emailId(), link.since(),
				welcome.command());
	}

}
