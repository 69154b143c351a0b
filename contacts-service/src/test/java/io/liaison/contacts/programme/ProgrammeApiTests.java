package io.liaison.contacts.programme;

import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ProgrammeApiTests {

	private static final String PROGRAMMES = "/api/programmes";

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Test
	@Behaviour({ "C6", "D6" })
	void staffSeeWhatAProgrammeDecides() {
		JsonNode portal = staff().get(PROGRAMMES + "/SERVICE_PORTAL").expect(200).json();
		assertThat(portal.at("/operations").values()).isNotEmpty()
			.allSatisfy((policy) -> assertThat(policy.asString()).isEqualTo("APPROVAL"));
		assertThat(portal.at("/onAdd").asString()).isEqualTo("INVITE");
		assertThat(portal.at("/onRemove").asString()).isEqualTo("ERASE");
		assertThat(portal.at("/leastRoles").asInt()).isEqualTo(1);
		JsonNode licence = staff().get(PROGRAMMES + "/LICENCE").expect(200).json();
		assertThat(licence.at("/operations/remove-contact").asString()).isEqualTo("APPROVAL");
		assertThat(licence.at("/operations/set-purchasers").asString()).isEqualTo("APPROVAL");
		assertThat(licence.at("/operations/set-roles").asString()).isEqualTo("DIRECT");
		assertThat(licence.at("/onRemove").asString()).isEqualTo("DEACTIVATE");
	}

	@Test
	@Behaviour("C4")
	void aProgrammeThatRolesAloneDefineIsListedToo() {
		String programme = "P" + System.nanoTime();
		this.api.as(this.tokens.staff("roles.manage"))
			.post("/api/roles", Map.of("name", programme, "side", "CUSTOMER", "programme", programme))
			.expect(201);
		assertThat(staff().get(PROGRAMMES).expect(200).json().at("/items").valueStream())
			.extracting((it) -> it.at("/id").asString())
			.contains("LICENCE", "MANAGED", "PRACTICE", "SERVICE_PORTAL", programme)
			.isSorted();
		assertThat(staff().get(PROGRAMMES + "/" + programme).expect(200).at("/onRemove")).isEqualTo("UNLINK");
		assertThat(staff().get(PROGRAMMES + "/NONE").expect(404).problem()).isEqualTo("not-found");
	}

	private Api staff() {
		return this.api.as(this.tokens.staff("roles.read"));
	}

}
