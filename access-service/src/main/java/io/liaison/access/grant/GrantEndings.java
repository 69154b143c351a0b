package io.liaison.access.grant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which grants of a contact end, and when.
 */
public record GrantEndings(ContactAccessState state) {

	/** Since when the first grant is kept on an address that has no successor. */
	public Optional<Instant> keptSince() {
		return this.state.grants()
			.stream()
			.flatMap((grant) -> this.state.keptSince(grant).stream())
			.min(Comparator.naturalOrder());
	}

	/** The grants on addresses that went before then, without a successor. */
	public List<Grant> keptUntil(Instant then) {
		return those((grant) -> this.state.keptSince(grant).filter((since) -> !since.isAfter(then)).isPresent());
	}

	/** When the first of the grants ends. */
	Optional<Instant> first() {
		return on().map(Grant::until).filter(Objects::nonNull).min(Comparator.naturalOrder());
	}

	/** The grants whose time is over. */
	List<Grant> passed(Instant now) {
		return on().filter((grant) -> grant.until() != null && !now.isBefore(grant.until())).toList();
	}

	/**
	 * What the contact had in an account that it was taken out of.
	 * @param sequence number of the account's event that told so
	 * @param linked whether it is linked now
	 */
	List<Grant> unlinked(String accountId, long sequence, boolean linked) {
		return those((grant) -> {
			boolean earlier = (grant.link() != 0) ? grant.link() < sequence : !linked;
			return grant.accountId().equals(accountId) && earlier
					&& (grant.login() || grant.signatory() || grant.until() != null);
		});
	}

	private List<Grant> those(Predicate<Grant> ending) {
		return this.state.grants().stream().filter(ending).toList();
	}

	private Stream<Grant> on() {
		return this.state.grants().stream().filter(Grant::login);
	}

}
