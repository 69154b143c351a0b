package io.liaison.notification.announcement;

import java.time.InstantSource;
import java.util.List;

import io.liaison.notification.notification.NotificationSettings;
import io.liaison.notification.notification.Notifications;
import io.liaison.notification.notification.Recipient;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
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
 * All announcements, and the work of turning each into notifications.
 */
@Component
public class Announcements implements Task {

	private final AggregateStore<Announcement.State, Announcement> store;

	private final Retention retention;

	private final Worklist worklist;

	private final RoleHolders holders;

	private final OtherAddresses others;

	private final Notifications notifications;

	private final InstantSource clock;

	Announcements(AggregateStores stores, Retentions retentions, NotificationSettings settings, Worklist worklist,
			RoleHolders holders, OtherAddresses others, Notifications notifications, InstantSource clock) {
		this.retention = retentions.keep("announcements", "state.cause.at", settings.kept());
		this.store = stores.of("announcements", Announcement.State.class, Announcement::new, Publications.none());
		this.worklist = worklist;
		this.holders = holders;
		this.others = others;
		this.notifications = notifications;
		this.clock = clock;
	}

	/** Tells everybody concerned once for each cause, while it is worth telling. */
	public void announce(Announcement.State what) {
		if (this.retention.isOver(what.cause().at()) || this.clock.instant().isAfter(what.expiry())) {
			return;
		}
		String id = what.cause().derivedId(what.kind());
		Announcement announcement = this.store.createOrChange(id, Command.system(id), () -> Announcement.of(id, what),
				(existing) -> {
				});
		if (!announcement.isOver(this.clock.instant())) {
			this.worklist.put(name(), id);
		}
	}

	@Override
	public String name() {
		return "announcement";
	}

	@Override
	public Outcome perform(String id, Claim claim) {
		Announcement announcement = this.store.find(id).orElse(null);
		if (announcement == null) {
			return Outcome.DONE;
		}
		if (!announcement.isOver(this.clock.instant()) && !tell(announcement.snapshot(), announcement)) {
			return Later.after(claim.attempt());
		}
		this.store.change(id, Command.system(Ids.random()), Announcement::everybodyIsTold);
		return Outcome.DONE;
	}

	private boolean tell(Announcement.State what, Announcement announcement) {
		return (what.otherThan() != null) ? tellAddresses(what, what.otherThan()) : tellHolders(what, announcement);
	}

	private boolean tellAddresses(Announcement.State what, List<Recipient> otherThan) {
		Told told = this.others.than(otherThan, Boolean.TRUE.equals(what.andThese()), what.known());
		told.known()
			.forEach((recipient) -> this.notifications.raiseForAddress(what.kind(), recipient, what.cause(),
					what.known(), what.expiry()));
		return told.complete();
	}

	private boolean tellHolders(Announcement.State what, Announcement announcement) {
		Told told = this.holders.holding(what.heldMail(), what.accountId(), what.known());
		told.known()
			.stream()
			.filter((recipient) -> announcement.concerns(recipient.contactId()))
			.forEach((recipient) -> this.notifications.raise(what.kind(), recipient, what.cause(), what.content(),
					List.of(), what.expiry()));
		return told.complete();
	}

}
