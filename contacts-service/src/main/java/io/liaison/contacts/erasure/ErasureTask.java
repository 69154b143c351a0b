package io.liaison.contacts.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.liaison.contacts.account.editing.LinkEnding;
import io.liaison.contacts.account.editing.Places;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactErasure;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.consumer.ParkedEvents;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.platform.work.Worklist;

import org.springframework.stereotype.Component;

/**
 * Carries an erasure out, one write each: the place among the provider's staff, which
 * alone may be refused, then the contact, so that nobody links the person meanwhile, then
 * what is left of it account by account; 8 days later once more, for what came across.
 */
@Component
class ErasureTask implements Task {

	static final String NAME = "erasure";

	private final Erasures erasures;

	private final Contacts contacts;

	private final ContactErasure contact;

	private final LinkEnding links;

	private final Places places;

	private final Profiles profiles;

	private final ParkedEvents parked;

	private final Worklist worklist;

	private final InstantSource clock;

	ErasureTask(Erasures erasures, Contacts contacts, ContactErasure contact, LinkEnding links, Places places,
			Profiles profiles, ParkedEvents parked, Worklist worklist, InstantSource clock) {
		this.erasures = erasures;
		this.contacts = contacts;
		this.contact = contact;
		this.links = links;
		this.places = places;
		this.profiles = profiles;
		this.parked = parked;
		this.worklist = worklist;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Outcome perform(String id, Claim claim) {
		Erasure erasure = this.erasures.find(id).orElse(null);
		if (erasure == null || erasure.status() == ErasureStatus.REFUSED) {
			return Outcome.DONE;
		}
		Instant now = this.clock.instant();
		Instant repetition = erasure.repetition();
		if (erasure.status() == ErasureStatus.RUNNING || (repetition != null && !repetition.isAfter(now))) {
			return carryOut(erasure, claim, now);
		}
		if (repetition != null) {
			this.worklist.put(NAME, id, repetition);
		}
		return Outcome.DONE;
	}

	private Outcome carryOut(Erasure erasure, Claim claim, Instant now) {
		String contactId = erasure.snapshot().contactId();
		if (this.places.of(this.contacts.get(contactId)).contains(Provider.ACCOUNT_ID)) {
			try {
				long sequence = this.links.end(Provider.ACCOUNT_ID, contactId, step(erasure));
				leave(erasure, Provider.ACCOUNT_ID, sequence);
			}
			catch (Refusal refusal) {
				if (refusal.kind() != Kind.CONFLICT) {
					throw refusal;
				}
				// the last owner stays: nothing has been taken from anybody yet
				this.erasures.change(erasure.id(), step(erasure), Erasure::refuse);
				return Outcome.DONE;
			}
		}
		Set<String> accounts = new TreeSet<>(this.contact.erase(contactId, step(erasure)).accounts());
		// each link is made after a profile, also one that came across
		accounts.addAll(this.profiles.accountsKnowing(contactId));
		for (String accountId : accounts) {
			if (!claim.held()) {
				return new Later(Duration.ofSeconds(1));
			}
			if (this.links.end(accountId, contactId, step(erasure)) > 0) {
				leave(erasure, accountId, Long.MAX_VALUE);
			}
		}
		this.parked.forget(contactId);
		List<String> knowing = this.profiles.accountsKnowing(contactId);
		knowing.forEach((accountId) -> this.profiles.forget(accountId, contactId, step(erasure)));
		Erasure told = this.erasures.change(erasure.id(), step(erasure), (it) -> {
			if (it.status() == ErasureStatus.RUNNING) {
				it.erased(1 + knowing.size(), now);
			}
			else {
				it.repeat();
			}
		});
		Instant repetition = told.repetition();
		if (repetition != null) {
			this.worklist.put(NAME, erasure.id(), repetition);
		}
		return Outcome.DONE;
	}

	private void leave(Erasure erasure, String accountId, long sequence) {
		this.contacts.change(erasure.snapshot().contactId(), step(erasure),
				(Contact it) -> it.leaves(accountId, sequence));
	}

	/** State tells what is left to do, so no command is the same as another. */
	private static Command step(Erasure erasure) {
		return Command.system(Ids.random()).shrinkingRights().by(erasure.snapshot().by());
	}

}
