package io.liaison.contacts.takeover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.longwork.Backlog;
import io.liaison.contacts.longwork.Progress;
import io.liaison.contacts.longwork.Progresses;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.command.Command;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Makes the profiles of links that were made before there were profiles, once: those that
 * exist stay as they are, so it may stop and go on anywhere.
 */
@Component
class ProfileTakeover implements Task {

	static final String NAME = "profile-takeover";

	private static final Logger log = LoggerFactory.getLogger(ProfileTakeover.class);

	private static final Command COMMAND = Command.system(NAME);

	private static final int ACCOUNTS_AT_ONCE = 100;

	private static final int PROFILES_AT_ONCE = 500;

	/** Waits after which grants that are still unread are done without: minutes. */
	private static final int PATIENCE = 12;

	private final Accounts accounts;

	private final Contacts contacts;

	private final Profiles profiles;

	private final LoginStatuses loginStatuses;

	private final Progresses progresses;

	private final Backlog backlog;

	ProfileTakeover(Accounts accounts, Contacts contacts, Profiles profiles, LoginStatuses loginStatuses,
			MongoOperations store, Backlog backlog) {
		this.accounts = accounts;
		this.contacts = contacts;
		this.profiles = profiles;
		this.loginStatuses = loginStatuses;
		this.progresses = new Progresses(store, "takeovers");
		this.backlog = backlog;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<String> unfinished() {
		return progress().done() ? List.of() : List.of("accounts");
	}

	/** Attempts end for many reasons; patience is used up by unread grants alone. */
	@Override
	public Outcome perform(String id, Claim claim) {
		Progress progress = progress();
		List<String> next = this.accounts.idsAfter(progress.last(), ACCOUNTS_AT_ONCE);
		while (!next.isEmpty()) {
			if (!this.backlog.mayGoOn(claim)) {
				return new Later(Backlog.PAUSE);
			}
			Collection<Account> accounts = this.accounts.findAll(next).values();
			if (progress.waits() < PATIENCE && isUnread(accounts)) {
				progress = this.progresses.save(progress.waited());
				return Later.after(progress.waits());
			}
			takeOver(accounts);
			progress = this.progresses.save(progress.reached(next.getLast()));
			next = this.accounts.idsAfter(progress.last(), ACCOUNTS_AT_ONCE);
		}
		this.progresses.save(progress.finished());
		log.info("What accounts know of their contacts has been taken over");
		return Outcome.DONE;
	}

	private Progress progress() {
		return this.progresses.find(NAME, "");
	}

	/** Which addresses have grants is read anew after an upgrade. */
	private boolean isUnread(Collection<Account> accounts) {
		return !this.loginStatuses
			.unread(accounts.stream().flatMap((it) -> active(it).stream()).map(Link::contactId).distinct().toList())
			.isEmpty();
	}

	private void takeOver(Collection<Account> accounts) {
		List<Profile> missing = new ArrayList<>();
		for (Account account : accounts) {
			List<Link> links = active(account);
			Map<String, Contact> people = this.contacts.findAll(links.stream().map(Link::contactId).toList());
			this.profiles.of(account.id(), links, people)
				.values()
				.stream()
				.filter((profile) -> profile.version() == 0)
				.forEach(missing::add);
			if (missing.size() >= PROFILES_AT_ONCE) {
				this.profiles.createAll(COMMAND, missing);
				missing.clear();
			}
		}
		this.profiles.createAll(COMMAND, missing);
	}

	private static List<Link> active(Account account) {
		return account.links().stream().filter(Link::active).toList();
	}

}
