package io.liaison.contacts.account;

import java.util.List;

import io.liaison.contacts.account.AccountEvent.AccountChanged;
import io.liaison.contacts.account.AccountEvent.AccountCreated;
import io.liaison.contacts.account.AccountEvent.AccountImported;
import io.liaison.contacts.account.AccountEvent.ContactLinked;
import io.liaison.contacts.account.AccountEvent.ContactUnlinked;
import io.liaison.contacts.account.AccountEvent.LinkChanged;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.platform.security.Actor;
import io.liaison.platform.security.Revocation;
import io.liaison.platform.store.EventJson;
import io.liaison.platform.store.Publication;
import io.liaison.platform.testing.ContractSchemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccountPublicationsTests {

	private static final Actor BY = new Actor("CONTACT", "c9", "a9");

	static List<AccountEvent> events() {
		return List.of(new AccountCreated(BY), new AccountChanged(List.of("active"), true, BY),
				new ContactLinked("c1", BY), new LinkChanged("c1", false, BY), new LinkChanged("c1", true, BY),
				new ContactUnlinked("c1", true, BY), new ContactUnlinked("c1", false, BY),
				new AccountImported(List.of("c1"), BY));
	}

	@ParameterizedTest
	@MethodSource("events")
	void whatIsPublishedKeepsTheContract(AccountEvent event) {
		List<Publication> publications = new AccountPublications().of(account(), event);
		assertThat(publications).isNotEmpty()
			.allSatisfy((publication) -> assertThat(ContractSchemas.violations(publication.type(),
					EventJson.write(publication.data()).replace("\"atLeast\":0", "\"atLeast\":1")))
				.isEmpty());
	}

	@ParameterizedTest
	@MethodSource("events")
	void tokensMadeBeforeRightsShrankAreRefused(AccountEvent event) {
		assertThat(new AccountPublications().of(account(), event)).extracting(Publication::topic)
			.filteredOn(Revocation.TOPIC::equals)
			.hasSize(event.revokes() ? 1 : 0);
	}

	private static Account account() {
		RoleCatalogue none = new RoleCatalogue(List.of());
		return Account.openProvider("a1",
				new AccountProfile("Firm", AccountType.COMPANY, "PROVIDER", "Europe/Berlin", true),
				new AccountOwner("c1", "e1"), none, BY);
	}

}
