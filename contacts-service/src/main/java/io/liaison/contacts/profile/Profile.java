package io.liaison.contacts.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.profile.ProfileEvent.ProfileChanged;
import io.liaison.contacts.profile.ProfileEvent.ProfileCreated;
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
		profile.become(new ProfileState(accountId, contactId, entry.title(), entry.phones(), entry.emailIds()),
				new ProfileCreated());
		return profile;
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
		ProfileState next = new ProfileState(accountId(), contactId(), title, List.copyOf(phones),
				List.copyOf(emailIds));
		if (!Objects.equals(next, state())) {
			become(next, new ProfileChanged());
		}
	}

	private static Stream<String> union(List<String> some, List<String> others) {
		return Stream.concat(some.stream(), others.stream()).distinct();
	}

}
