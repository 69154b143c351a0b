package io.liaison.contacts.history;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.liaison.contacts.account.editing.LinkModifications;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.store.Modification;

import org.springframework.stereotype.Component;

/**
 * Tells of links by the account's history, as far as that has been told.
 */
@Component
record LinkHistory(Histories histories) implements LinkModifications {

	@Override
	public Optional<Modification> last(String accountId, Link link) {
		return Optional
			.ofNullable(this.histories.at(HistoryKind.ACCOUNT, List.of(accountId), Instant.MAX).get(accountId))
			.map((past) -> past.decision("links", link.contactId()))
			.filter((decision) -> decision.by() != null && decision.sequence() >= link.revision())
			.map((decision) -> new Modification(decision.at(), Objects.requireNonNull(decision.by())));
	}

}
