package io.liaison.contacts.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.Proposal;
import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Created;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * All profiles.
 */
@Repository
public class Profiles {

	private static final String CONTACT = "state.contactId";

	private final AggregateStore<ProfileState, Profile> store;

	private final UsedAddresses used;

	private final Contacts contacts;

	Profiles(AggregateStores stores, UsedAddresses used, Contacts contacts) {
		this.store = stores.of("profiles", ProfileState.class, Profile::new, ProfilePublications.declared(),
				new Index(CONTACT, Sort.Direction.ASC));
		this.used = used;
		this.contacts = contacts;
	}

	public Optional<Profile> find(String accountId, String contactId) {
		return this.store.find(Profile.id(accountId, contactId));
	}

	/** What these accounts know of a contact. */
	List<Profile> findAll(Collection<String> accountIds, String contactId) {
		return this.store.findAll(accountIds.stream().map((id) -> Profile.id(id, contactId)).toList());
	}

	/**
	 * What an account knows of linked contacts. Where a link was made before there were
	 * profiles and none was made since, that is what the link uses.
	 * @param people contacts by id
	 * @return by contact
	 */
	public Map<String, Profile> of(String accountId, Collection<Link> links, Map<String, Contact> people) {
		Map<String, Profile> known = new HashMap<>();
		this.store.findAll(links.stream().map((link) -> Profile.id(accountId, link.contactId())).toList())
			.forEach((profile) -> known.put(profile.contactId(), profile));
		for (Link link : links) {
			Contact contact = people.get(link.contactId());
			if (contact != null) {
				known.computeIfAbsent(contact.id(), (id) -> before(accountId, link, contact));
			}
		}
		return known;
	}

	/** The same of one link. */
	public Profile of(String accountId, Link link, Contact contact) {
		return find(accountId, contact.id()).orElseGet(() -> before(accountId, link, contact));
	}

	/** Adds to what the account knows of a contact that is about to be linked. */
	public Profile learn(String accountId, Contact contact, Command command, ProfileEntry entry) {
		return following(this.store.createOrChange(Profile.id(accountId, contact.id()), command,
				() -> Profile.of(accountId, contact.id(), entry), (profile) -> {
					profile.learn(entry);
					profile.follow(contact);
				}));
	}

	/** The same for one that is linked. */
	public Profile learn(String accountId, Link link, Contact contact, Command command, ProfileEntry entry) {
		return change(accountId, link, contact, command, (profile) -> {
			profile.learn(entry);
			profile.follow(contact);
		});
	}

	/** Changes what the account knows of a linked contact. */
	public Profile change(String accountId, Link link, Contact contact, Command command, Consumer<Profile> decision) {
		return following(this.store.createOrChange(Profile.id(accountId, contact.id()), command,
				() -> before(accountId, link, contact), decision));
	}

	/** Keeps what a change request says of a linked contact. */
	public void propose(String accountId, Link link, Contact contact, String request, long number, Proposal proposal) {
		change(accountId, link, contact, step(), (profile) -> profile.propose(request, number, proposal));
	}

	/** The same of somebody whom it is to bring. */
	public void propose(String accountId, String contactId, String request, long number, Proposal proposal) {
		this.store.createOrChange(Profile.id(accountId, contactId), step(), () -> Profile.draft(accountId, contactId),
				(profile) -> profile.propose(request, number, proposal));
	}

	/**
	 * A change request ended otherwise. Also where it has said nothing yet, so that it
	 * says nothing later.
	 */
	public void release(String accountId, String contactId, long number) {
		this.store.createOrChange(Profile.id(accountId, contactId), step(), () -> Profile.draft(accountId, contactId),
				(profile) -> profile.release(number));
	}

	/** A change request was not taken in. */
	public void forget(String accountId, String contactId, String request) {
		if (find(accountId, contactId).isPresent()) {
			this.store.change(Profile.id(accountId, contactId), step(), (profile) -> profile.forget(request));
		}
	}

	/** Accounts with a profile of that contact, also where it is not linked any more. */
	public List<String> accountsKnowing(String contactId) {
		return this.store.all(AccountRow.class, Criteria.where(CONTACT).is(contactId))
			.stream()
			.map((profile) -> profile.state().accountId())
			.toList();
	}

	/** The account's profile keeps nothing of a person who is erased. */
	public void forget(String accountId, String contactId, Command step) {
		this.store.change(Profile.id(accountId, contactId), step, Profile::forget);
	}

	/** A step of a change request; state tells what is left to do. */
	public Profile step(String accountId, String contactId, Consumer<Profile> decision) {
		Profile written = this.store.createOrChange(Profile.id(accountId, contactId), step(),
				() -> Profile.draft(accountId, contactId), decision);
		return this.contacts.find(contactId).filter(Contact::isErased).isPresent() ? forgotten(written) : written;
	}

	private Profile forgotten(Profile profile) {
		return this.store.change(profile.id(), step(), Profile::forget);
	}

	private static Command step() {
		return Command.system(Command.random().id());
	}

	/** Those that exist stay as they are. */
	public Created createAll(Command command, List<Profile> fresh) {
		Created created = this.store.createAll(command, fresh);
		List<Profile> made = fresh.stream().filter((profile) -> created.created().contains(profile.id())).toList();
		Map<String, Contact> people = this.contacts.findAll(made.stream().map(Profile::contactId).toList());
		made.forEach((profile) -> following(profile, people.get(profile.contactId())));
		return created;
	}

	/**
	 * Lets what the account knows follow the contact's addresses, if it knows anything.
	 */
	void follow(String accountId, Contact contact) {
		find(accountId, contact.id()).ifPresent((profile) -> follow(profile, contact));
	}

	private Profile follow(Profile profile, Contact contact) {
		// state tells what is left to do, so no command is the same as another
		return this.store.change(profile.id(), step(), (it) -> it.follow(contact));
	}

	/**
	 * What was written of a contact as it was read earlier. Its addresses may have
	 * changed and been followed before there was anything to follow them, and the person
	 * erased before there was anything to forget.
	 */
	private Profile following(Profile written) {
		return following(written, this.contacts.find(written.contactId()).orElse(null));
	}

	private Profile following(Profile written, @Nullable Contact now) {
		if (now != null && now.isErased()) {
			return forgotten(written);
		}
		return (now == null || written.isAsOf(now)) ? written : follow(written, now);
	}

	private Profile before(String accountId, Link link, Contact contact) {
		return Profile.of(accountId, contact.id(), this.used.by(accountId, link, contact));
	}

	private record AccountRow(String accountId) {
	}

}
