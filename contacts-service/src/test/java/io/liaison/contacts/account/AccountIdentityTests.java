package io.liaison.contacts.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.platform.command.KeyedHash;
import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountIdentityTests {

	private final AccountIdentity identity = new AccountIdentity(
			new KeyedHash("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));

	private final Map<String, Account> accounts = new HashMap<>();

	@Test
	void aNameHasOneIdAndAnotherNameAnother() {
		Map<String, String> ids = ids("acme", "beta");
		assertThat(ids("acme")).containsEntry("acme", ids.get("acme"));
		assertThat(ids.get("acme")).isNotEqualTo(ids.get("beta"));
	}

	@Test
	void anAccountThatGotTheNameJustNowIsMeant() {
		String id = ids("acme").get("acme");
		put(id, "ACME", AccountSide.CUSTOMER);
		assertThat(ids("acme")).containsEntry("acme", id);
	}

	@Test
	void anAccountThatHasAnotherNameNowIsNotMeant() {
		String id = ids("acme").get("acme");
		put(id, "Renamed", AccountSide.CUSTOMER);
		assertThat(ids("acme").get("acme")).isNotEqualTo(id);
	}

	@Test
	void onlyACustomersAccountIsMeant() {
		String id = ids("acme").get("acme");
		put(id, "Acme", AccountSide.PURCHASER);
		assertThat(ids("acme").get("acme")).isNotEqualTo(id);
	}

	@Test
	void afterTooManyRenamedAccountsItGivesUp() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.identity.ofNames(List.of("acme"), (asked) -> {
			asked.forEach((id) -> put(id, "Renamed", AccountSide.CUSTOMER));
			return this.accounts;
		})).satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
	}

	@Test
	void aPersonsAccountFollowsFromTheContactAlone() {
		assertThat(this.identity.ofPerson("c1")).isEqualTo(this.identity.ofPerson("c1"))
			.isNotEqualTo(this.identity.ofPerson("c2"));
	}

	private Map<String, String> ids(String... keys) {
		return this.identity.ofNames(List.of(keys), this::find);
	}

	private Map<String, Account> find(Collection<String> ids) {
		Map<String, Account> found = new HashMap<>(this.accounts);
		found.keySet().retainAll(List.copyOf(ids));
		return found;
	}

	private void put(String id, String name, AccountSide side) {
		this.accounts.put(id, Account.open(id, side, new AccountProfile(name, AccountType.COMPANY, "ONE"),
				new RoleCatalogue(List.of()), null));
	}

}
