package io.liaison.access.grant.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.PersistenceCreator;

/**
 * Which of the contact's addresses an account knows and uses (D5).
 *
 * @param sequence number of the profile's event that this is as of
 * @param settled what the grants went by before, while they are still to follow this
 * @param lost what it does not know any more though access is kept there
 */
public record KnownAddresses(String accountId, long sequence, List<String> emailIds, @Nullable List<String> settled,
		@Nullable List<Lost> lost) {

	@PersistenceCreator
	public KnownAddresses {
	}

	public KnownAddresses(String accountId, long sequence, List<String> emailIds) {
		this(accountId, sequence, emailIds, null, null);
	}

	/** The same, with what the grants went by before it. */
	public KnownAddresses after(KnownAddresses before) {
		return new KnownAddresses(this.accountId, this.sequence, this.emailIds, before.inForce(), before.lost);
	}

	/** What the grants go by: while they are still to follow, the ones of before. */
	public List<String> inForce() {
		return (this.settled != null) ? this.settled : this.emailIds;
	}

	/** The grants have followed it. */
	public KnownAddresses followed(List<Lost> nowLost) {
		return new KnownAddresses(this.accountId, this.sequence, this.emailIds, null, nowLost);
	}

	public Optional<Lost> lost(String emailId) {
		return (this.lost != null) ? this.lost.stream().filter((it) -> it.emailId().equals(emailId)).findFirst()
				: Optional.empty();
	}

	/** Since when access is kept there though the account knows no other for it. */
	public Optional<Instant> keptSince(String emailId) {
		return this.emailIds.contains(emailId) ? Optional.empty()
				: lost(emailId).filter((it) -> it.replacedBy() == null).map(Lost::since);
	}

	/**
	 * @param since when it was lost, or the one that had come for it
	 * @param replacedBy e-mail id of the known one that came for it
	 */
	public record Lost(String emailId, Instant since, @Nullable String replacedBy) {
	}

}
