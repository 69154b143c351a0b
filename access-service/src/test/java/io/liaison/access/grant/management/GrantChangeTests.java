package io.liaison.access.grant.management;

import java.time.Instant;

import io.liaison.access.grant.Grant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class GrantChangeTests {

	private static final Grant BEFORE = new Grant("acme", "e1", "i1", true, true, Instant.parse("2027-01-31T00:00:00Z"),
			null, null, 1, 1, 0, null);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"login":false} | true
			{"signatory":false} | true
			{"until":"2027-01-30T00:00:00Z"} | true
			{"login":false,"until":"2026-12-31T00:00:00Z"} | true
			{"login":true} | false
			{"until":"2027-02-01T00:00:00Z"} | false
			{"until":null} | false
			{"login":false,"until":null} | false
			{} | false
			""")
	void onlyWhatTakesRightsAwayAndGivesNonePassesABacklog(String patch, boolean shrinks) {
		assertThat(GrantChange.of(JsonMapper.shared().readTree(patch)).shrinks(BEFORE)).isEqualTo(shrinks);
	}

	@Test
	void anEndWhereThereWasNoneIsEarlier() {
		Grant endless = Grant.none("acme", "e1", "i1");
		assertThat(change("{\"until\":\"2027-01-30T00:00:00Z\"}").shrinks(endless)).isTrue();
		assertThat(change("{\"signatory\":true}").shrinks(endless)).isFalse();
		assertThat(change("{\"signatory\":true}").shrinks(BEFORE)).as("it was on").isTrue();
	}

	private static GrantChange change(String patch) {
		return GrantChange.of(JsonMapper.shared().readTree(patch));
	}

}
