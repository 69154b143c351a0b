package io.liaison.contacts.account.editing;

import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountChangeTests {

	private static final AccountProfile BEFORE = new AccountProfile("Acme", AccountType.COMPANY, "ONE", "Europe/Oslo",
			true);

	@Test
	void whatIsNotNamedStays() {
		assertThat(change("{}").of(BEFORE)).isEqualTo(BEFORE);
	}

	@Test
	void eachMemberIsSet() {
		assertThat(change(
				"{\"name\":\"Beta\",\"type\":\"family\",\"programme\":\"TWO\",\"timeZone\":null,\"active\":false}")
			.of(BEFORE)).isEqualTo(new AccountProfile("Beta", AccountType.FAMILY, "TWO", null, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "type", "programme", "active" })
	void onlyTheTimeZoneCanBeRemoved(String member) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> change("{\"" + member + "\":null}").of(BEFORE))
			.satisfies((refusal) -> assertThat(refusal.errors()).extracting(FieldError::pointer)
				.containsExactly("/" + member));
	}

	@ParameterizedTest
	@ValueSource(strings = { "side", "id", "owner", "links" })
	void whatAnAccountIsForeverCannotBeChanged(String member) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> change("{\"" + member + "\":\"x\"}"));
	}

	@Test
	void anotherTypeIsRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> change("{\"type\":\"SHIP\"}").of(BEFORE))
			.satisfies(
					(refusal) -> assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/type"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"active\":false}|true", "{\"active\":true}|false", "{}|false" })
	void onlyTakingTheAccountOutOfUseTakesRightsAway(String patch, boolean deactivates) {
		assertThat(change(patch).deactivates()).isEqualTo(deactivates);
	}

	private static AccountChange change(String json) {
		return new AccountChange(JsonMapper.shared().readTree(json));
	}

}
