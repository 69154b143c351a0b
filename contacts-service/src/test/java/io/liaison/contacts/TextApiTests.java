package io.liaison.contacts;

import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class TextApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private Api staff;

	@BeforeEach
	void signIn() {
		this.staff = this.api
			.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read", "contacts.manage"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00a0", "\u3000\u2003", "\u200b", "\u2028" })
	void aNameThatNobodySeesIsNone(String name) {
		assertThat(this.staff.post("/api/accounts", Map.of("name", name)).expect(400).at("/errors/0/pointer"))
			.isEqualTo("/name");
		assertThat(this.staff.post("/api/contacts", Map.of("givenName", name)).expect(400).at("/errors/0/pointer"))
			.isEqualTo("/givenName");
		String account = this.staff.post("/api/accounts", Map.of("name", "Text Seen")).expect(201).at("/id");
		String etag = this.staff.get("/api/accounts/" + account).etag();
		assertThat(this.staff.ifMatch(etag)
			.patch("/api/accounts/" + account, Map.of("name", name))
			.expect(400)
			.at("/errors/0/pointer")).isEqualTo("/name");
	}

	@Test
	void halfACharacterIsRefusedWhereItStands() {
		assertThat(
				this.staff.post("/api/contacts", "{\"givenName\":\"Su\\ud83d\"}").expect(400).at("/errors/0/pointer"))
			.isEqualTo("/givenName");
		String contact = this.staff.post("/api/contacts", Map.of("givenName", "Su")).expect(201).at("/id");
		String etag = this.staff.get("/api/contacts/" + contact).etag();
		this.staff.ifMatch(etag).patch("/api/contacts/" + contact, "{\"givenName\":\"Su\\ud83d\"}").expect(400);
	}

	@Test
	void whatComesInIsKeptInTheOneForm() {
		var contact = this.staff
			.post("/api/contacts",
					Map.of("givenName", "\u00a0Jose\u0301\u200b", "emails",
							List.of("\u202aJose@Text.example\u202c\u00a0"), "phones", List.of("\u00a0+49 1\u200e")))
			.expect(201);
		assertThat(contact.at("/givenName")).isEqualTo("Jos\u00e9");
		assertThat(contact.at("/emails/0/address")).isEqualTo("jose@text.example");
		assertThat(contact.at("/phones/0")).isEqualTo("+49 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "anna@gmail", "a@1.2.3.4" })
	void anAddressThatMailCannotReachIsToldWhenItIsEntered(String address) {
		assertThat(this.staff.post("/api/contacts", Map.of("givenName", "Reach", "emails", List.of(address)))
			.expect(400)
			.at("/errors/0/pointer")).isEqualTo("/emails/0");
		String contact = this.staff.post("/api/contacts", Map.of("givenName", "Reach")).expect(201).at("/id");
		String etag = this.staff.get("/api/contacts/" + contact).etag();
		assertThat(this.staff.ifMatch(etag)
			.patch("/api/contacts/" + contact, Map.of("emails", List.of("a@x.example", address)))
			.expect(400)
			.at("/errors/0/pointer")).isEqualTo("/emails/1");
	}

}
