package io.liaison.contacts.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.profile.ProfileEvent.ProfileChanged;
import io.liaison.contacts.profile.ProfileEvent.ProfileCreated;
import io.liaison.contacts.roster.Proposal;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What an account knows of a contact (D5): whatever is done with the contact for that
 * account uses this and nothing else of the contact's.
 */
public final class Profile extends Aggregate<ProfileState> {

	Profile(String id, @Nullable ProfileState state) {
		super(id, state);
	}

	/** Of the profile that an account has of a contact. */
	public static String id(String accountId, String contactId) {
		return accountId + "." + contactId;
	}

	public static Profile of(String accountId, String contactId, ProfileEntry entry) {
		Profile profile = new Profile(id(accountId, contactId), null);
		profile.become(new ProfileState(accountId, contactId, entry.title(), entry.phones(), entry.emailIds(), null,
				null, null), new ProfileCreated());
		return profile;
	}

	/** Of somebody whom a change request is to bring. */
	static Profile draft(String accountId, String contactId) {
		Profile profile = new Profile(id(accountId, contactId), null);
		profile.become(new ProfileState(accountId, contactId, null, List.of(), List.of(), null, null, true));
		return profile;
	}

	/**
	 * Keeps what a change request says of the person until it is decided. One that ended
	 * already says nothing any more.
	 * @param request with its amendment
	 * @param number of the request, counted in the account
	 */
	void propose(String request, long number, Proposal proposal) {
		if (number > state().lastFollowed()) {
			Map<String, Proposal> open = new HashMap<>(state().open());
			open.put(request, proposal);
			becomeQuietly(state().proposing(open, state().lastFollowed()));
		}
	}

	/** What a change request says of the person. */
	public Proposal proposal(String request) {
		return state().open().getOrDefault(request, Proposal.NONE);
	}

	/** Whether that change request, or a later one, was followed or ended otherwise. */
	public boolean hasFollowed(long number) {
		return number <= state().lastFollowed();
	}

	/**
	 * A change request is in force: its values are the account's from now on.
	 * @param number of the request, counted in the account
	 * @param entry all that the account knows then; none where it changes nothing here
	 */
	public void followRequest(long number, @Nullable ProfileEntry entry) {
		if (hasFollowed(number)) {
			return;
		}
		boolean draft = state().isDraft();
		ProfileState next = ended(number);
		if (entry != null) {
			next = next.knowing(entry.title(), entry.phones(), entry.emailIds()).told();
		}
		if (entry == null || (!draft && next.equals(ended(number)))) {
			becomeQuietly(next);
		}
		else if (draft) {
			become(next, new ProfileCreated());
		}
		else {
			become(next, new ProfileChanged());
		}
	}

	/** A change request was not taken in, so that its number is another one's. */
	void forget(String request) {
		Map<String, Proposal> open = new HashMap<>(state().open());
		open.remove(request);
		becomeQuietly(state().proposing(open, state().lastFollowed()));
	}

	/** A change request ended otherwise: what it said is gone. */
	void release(long number) {
		if (!hasFollowed(number)) {
			becomeQuietly(ended(number));
		}
	}

	/** The account forgets the person (Q22); nobody is told more than that. */
	public void erase(long number) {
		if (!hasFollowed(number)) {
			become(ended(number).knowing(null, List.of(), List.of()), new ProfileChanged());
		}
	}

	/** Nothing of the person stays, proposals included. */
	void forget() {
		ProfileState next = state().proposing(Map.of(), state().lastFollowed()).knowing(null, List.of(), List.of());
		if (state().isDraft()) {
			becomeQuietly(next);
		}
		else if (!next.equals(state())) {
			become(next, new ProfileChanged());
		}
	}

	/** There is one open change request at a time, so none of a later number. */
	private ProfileState ended(long number) {
		return state().proposing(Map.of(), number);
	}

	private void becomeQuietly(ProfileState next) {
		if (!next.equals(state())) {
			become(next);
		}
	}

	/** Takes what is said now as the whole. */
	public void change(ProfileEntry entry) {
		become(entry.title(), entry.phones(), entry.emailIds());
	}

	/** Adds what is not known yet, and takes nothing back. */
	void learn(ProfileEntry entry) {
		become((title() != null) ? title() : entry.title(),
				union(phones(), entry.phones()).limit(ContactDetails.MAX_PHONES).toList(),
				union(emailIds(), entry.emailIds()).toList());
	}

	/**
	 * An address that was replaced is the one that came instead; one that is gone is not
	 * known any more. One that the contact has never had came after it was read.
	 */
	void follow(Contact contact) {
		become(title(), phones(),
				emailIds().stream()
					.flatMap((id) -> contact.hasHad(id) ? contact.successor(id).map(ContactEmail::emailId).stream()
							: Stream.of(id))
					.distinct()
					.toList());
	}

	/** Whether all addresses that the account knows are current. */
	boolean isAsOf(Contact contact) {
		return emails(contact).stream().map(ContactEmail::emailId).toList().equals(emailIds());
	}

	public String accountId() {
		return state().accountId();
	}

	public String contactId() {
		return state().contactId();
	}

	/** Job title. */
	public @Nullable String title() {
		return state().title();
	}

	public List<String> phones() {
		return state().phones();
	}

	/** Of the addresses that the account knows and uses, the main one first. */
	public List<String> emailIds() {
		return state().emailIds();
	}

	/**
	 * The addresses that the account knows, and those that came instead where the profile
	 * is still to follow.
	 */
	public List<ContactEmail> emails(Contact contact) {
		return emailIds().stream().map(contact::successor).flatMap(Optional::stream).distinct().toList();
	}

	private void become(@Nullable String title, List<String> phones, List<String> emailIds) {
		ProfileState next = state().knowing(title, phones, emailIds);
		if (!Objects.equals(next, state())) {
			become(next, new ProfileChanged());
		}
	}

	private static Stream<String> union(List<String> some, List<String> others) {
		return Stream.concat(some.stream(), others.stream()).distinct();
	}

}
