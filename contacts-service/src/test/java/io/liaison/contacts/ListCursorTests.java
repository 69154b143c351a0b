package io.liaison.contacts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ListCursorTests {

	private static final List<String> LISTS = List.of("/api/accounts", "/api/contacts", "/api/imports");

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private Api staff;

	@BeforeEach
	void signInAndFillEachList() {
		this.staff = this.api.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read",
				"contacts.manage", "imports.run"));
		for (String name : List.of("One", "Two")) {
			this.staff.post("/api/accounts", Map.of("name", "Cursor " + name)).expect(201);
			this.staff.post("/api/contacts", Map.of("givenName", "Cursor", "familyName", name)).expect(201);
			this.staff.upload("/api/imports", "file", "a.csv", "text/csv", "Account name\n").expect(202);
		}
	}

	@ParameterizedTest
	@FieldSource("LISTS")
	void aCursorLeadsOnInItsOwnListAlone(String list) {
		String first = this.staff.get(list + "?limit=1").expect(200).at("/items/0/id");
		String second = this.staff.get(list + "?limit=1&cursor=" + cursor(list)).expect(200).at("/items/0/id");
		assertThat(second).isNotEmpty().isNotEqualTo(first);
		assertThat(LISTS.stream().filter((other) -> !other.equals(list)))
			.allSatisfy((other) -> assertThat(status(list, cursor(other))).isEqualTo(400));
	}

	@ParameterizedTest
	@FieldSource("LISTS")
	void aPositionThatIsNoneOfTheListIsRefused(String list) {
		String json = new String(Base64.getUrlDecoder().decode(cursor(list)), StandardCharsets.UTF_8);
		assertThat(forged(json)).doesNotContain(json)
			.allSatisfy((forged) -> assertThat(status(list,
					Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8))))
				.isEqualTo(400));
		assertThat(status(list, "no-cursor")).isEqualTo(400);
	}

	private static List<String> forged(String json) {
		return json.contains("\"_id\":")
				? List.of("x", json.replace("\"_id\":", "\"id\":"), json.replace("\"state.", "\"state.no."),
						json.replaceFirst("\"_id\":\"[^\"]*\"", "\"_id\":{\"\\$gt\":\"\"}"),
						json.replaceFirst("\"_id\":\"[^\"]*\"", "\"_id\":null"))
				: List.of("x", json.replace("\"key\":", "\"name\":"), json.replace("\"key\":", "\"a\":\"b\",\"key\":"),
						json.replaceFirst("\"key\":\"[^\"]*\"", "\"key\":{\"\\$gt\":\"\"}"),
						json.replaceFirst("\"key\":\"[^\"]*\"", "\"key\":7"));
	}

	private String cursor(String list) {
		return this.staff.get(list + "?limit=1").expect(200).at("/next");
	}

	private int status(String list, String cursor) {
		return this.staff.get(list + "?cursor=" + cursor).status();
	}

}
