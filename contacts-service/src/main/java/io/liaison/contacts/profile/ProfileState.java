package io.liaison.contacts.profile;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.roster.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a profile.
 *
 * @param emailIds of the contact's addresses, the main one first
 * @param proposals what change requests that are still open say of the person, by the
 * request and its amendment
 * @param followed number of the account's last change request that was followed, or that
 * ended otherwise
 * @param draft of somebody whom a change request is to bring: nobody is told of it
 */
record ProfileState(String accountId, String contactId, @Nullable String title, List<String> phones,
		List<String> emailIds, @Nullable Map<String, Proposal> proposals, @Nullable Long followed,
		@Nullable Boolean draft) {

	Map<String, Proposal> open() {
		return (this.proposals != null) ? this.proposals : Map.of();
	}

	long lastFollowed() {
		return (this.followed != null) ? this.followed : 0;
	}

	boolean isDraft() {
		return Boolean.TRUE.equals(this.draft);
	}

	ProfileState knowing(@Nullable String otherTitle, List<String> otherPhones, List<String> otherEmailIds) {
		return new ProfileState(this.accountId, this.contactId, otherTitle, List.copyOf(otherPhones),
				List.copyOf(otherEmailIds), this.proposals, this.followed, this.draft);
	}

	ProfileState proposing(Map<String, Proposal> open, long lastFollowed) {
		return new ProfileState(this.accountId, this.contactId, this.title, this.phones, this.emailIds,
				open.isEmpty() ? null : Map.copyOf(open), (lastFollowed > 0) ? lastFollowed : null, this.draft);
	}

	ProfileState told() {
		return new ProfileState(this.accountId, this.contactId, this.title, this.phones, this.emailIds, this.proposals,
				this.followed, null);
	}

}
