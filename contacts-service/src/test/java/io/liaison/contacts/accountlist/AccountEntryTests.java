package io.liaison.contacts.accountlist;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.accountlist.AccountEntry.Login;
import io.liaison.contacts.loginstatus.LoginStatus;
import io.liaison.contacts.role.AccountSide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccountEntryTests {

	private static final Instant AT = Instant.parse("2026-05-03T10:00:00Z");

	private final AccountEntry entry = AccountEntry.unknown("a1").with(facts(1, "1", "Straße AG", "c1")).orElseThrow();

	@Test
	void itsPlaceIsByNameAndThenById() {
		assertThat(this.entry.key()).isEqualTo("strasse ag\u0001a1");
		assertThat(this.entry.prefixes()).contains("strass", "ag");
	}

	@Test
	void anOlderAccountOrTheSameOneChangesNothing() {
		AccountEntry later = this.entry.with(facts(3, "1", "New", "c1")).orElseThrow();
		assertThat(later.with(facts(2, "1", "Old"))).isEmpty();
		assertThat(later.with(facts(3, "1", "New"))).isEmpty();
		assertThat(later.with(facts(3, "2", "New"))).isPresent();
	}

	@Test
	void anOlderEventOfTheSameContactChangesNothing() {
		AccountEntry later = this.entry.with("c1", new Login(LoginStatus.ACTIVATED, 5)).orElseThrow();
		assertThat(later.with("c1", new Login(LoginStatus.NOT_ACTIVATED, 5))).isEmpty();
		assertThat(later.with("c1", new Login(LoginStatus.NOT_ACTIVATED, 4))).isEmpty();
		assertThat(later.with("c2", new Login(LoginStatus.NOT_ACTIVATED, 1))).isPresent();
	}

	@Test
	void onlyWhoActsForTheAccountCounts() {
		AccountEntry other = this.entry.with("c2", new Login(LoginStatus.ACTIVATED, 1)).orElseThrow();
		assertThat(other.status()).isEqualTo(LoginStatus.NOT_ACTIVATED);
		AccountEntry linked = other.with(facts(2, "1", "New", "c1", "c2")).orElseThrow();
		assertThat(linked.status()).isEqualTo(LoginStatus.ACTIVATED);
		assertThat(linked.with(facts(3, "1", "New", "c1")).orElseThrow().status()).isEqualTo(LoginStatus.NOT_ACTIVATED);
	}

	@Test
	void whatIsHeardOfSignInBeforeTheAccountIsKept() {
		AccountEntry early = AccountEntry.unknown("a2")
			.with("c1", new Login(LoginStatus.PENDING_ACTIVATION, 1))
			.orElseThrow();
		assertThat(early.key()).isEmpty();
		assertThat(early.with(facts(1, "1", "New", "c1")).orElseThrow().status())
			.isEqualTo(LoginStatus.PENDING_ACTIVATION);
	}

	@Test
	void itsPlaceByChangeIsByTimeThenByIdAndBeforeAllWhereNothingIsKnown() {
		AccountEntry unknown = AccountEntry.unknown("a3").with(facts(1, null)).orElseThrow();
		AccountEntry later = AccountEntry.unknown("a0").with(facts(1, AT.plusMillis(1))).orElseThrow();
		AccountEntry same = AccountEntry.unknown("a2").with(facts(1, AT)).orElseThrow();
		assertThat(Stream.of(later, same, this.entry, unknown).map(AccountEntry::changed).sorted())
			.containsExactly(unknown.changed(), this.entry.changed(), same.changed(), later.changed());
		assertThat(AccountEntry.unknown("a4").changed()).as("of one that is not shown").isEmpty();
	}

	private static AccountFacts facts(long version, String form, String name, String... people) {
		return facts(version, form, name, AT, people);
	}

	private static AccountFacts facts(long version, @Nullable Instant at) {
		return facts(version, "1", "Any", at);
	}

	private static AccountFacts facts(long version, String form, String name, @Nullable Instant at, String... people) {
		return new AccountFacts(version, form, name, AccountSide.CUSTOMER, AccountType.COMPANY, "PRACTICE", true,
				List.of(), List.of(), List.of(people), people.length, AT, at);
	}

}
