package io.liaison.contacts.changeset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static io.liaison.contacts.changeset.AManagedCustomer.MANAGEMENT;
import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static io.liaison.contacts.changeset.AManagedCustomer.add;
import static io.liaison.contacts.changeset.AManagedCustomer.details;
import static io.liaison.contacts.changeset.AManagedCustomer.remove;
import static io.liaison.contacts.changeset.AManagedCustomer.setRoles;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any change, whatever is asked for. */
@ContactsTest
class ChangePropertiesTests {

	private static final List<String> ROLES = List.of(MANAGEMENT, TECHNICAL, "service-portal.financial",
			"service-portal.application", "licence.primary-admin");

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@RepeatedTest(12)
	@Behaviour("C6")
	void whatIsPreviewedIsWhatComesOfIt() {
		long seed = System.nanoTime();
		System.out.println("seed " + seed);
		Random random = new Random(seed);
		AManagedCustomer it = AManagedCustomer.of(this.api, this.tokens);
		List<String> people = new ArrayList<>(List.of(it.manager));
		IntStream.range(0, 3).forEach((i) -> people.add(it.linked("P" + i, ROLES.get(random.nextInt(4)))));
		Object[] operations = operations(random, people);
		Answer answer = it.preview(it.staff, operations);
		Answer done = it.request(it.staff, operations);
		if (answer.status() != 200) {
			assertThat(done.status()).isEqualTo(answer.status());
			return;
		}
		JsonNode preview = answer.json();
		assertThat(done.status()).isEqualTo(preview.at("/broken").isEmpty() ? 201 : 409);
		if (done.status() == 409) {
			assertThat(done.json().at("/broken")).isEqualTo(preview.at("/broken"));
			assertThat(places(it.roster())).isEqualTo(places(preview.at("/before")));
		}
		else {
			JsonNode added = done.json().at("/operations");
			Map<String, String> ids = new HashMap<>();
			IntStream.range(0, added.size())
				.forEach((i) -> ids.put("new-" + i, added.at("/" + i + "/contactId").asString()));
			Map<String, List<String>> expected = new HashMap<>();
			places(preview.at("/after")).forEach((id, roles) -> expected.put(ids.getOrDefault(id, id), roles));
			assertThat(places(it.roster())).isEqualTo(expected);
		}
	}

	@Test
	@Behaviour({ "S2", "Q15", "C4", "Q27" })
	void limitsOfRolesHoldInEveryStateHoweverManyAskAtOnce() {
		AManagedCustomer it = new AManagedCustomer(this.api, this.tokens, "LICENCE");
		List<String> people = Stream.of("A", "B", "C", "D").map((name) -> it.linked(name)).toList();
		List<CompletableFuture<Void>> asked = people.stream()
			.flatMap((contact) -> Stream.of(setRoles(contact, "licence.alternate-admin"), setRoles(contact)))
			.map((change) -> CompletableFuture.runAsync(() -> untilItsTurn(it, change)))
			.toList();
		asked.forEach(CompletableFuture::join);
		this.events.await("contacts.account.v1", "io.liaison.contacts.roster-changed.v1", it.account);
		assertThat(this.events.of("contacts.account.v1", it.account)).allSatisfy((event) -> {
			long admins = event.data()
				.at("/account/links")
				.valueStream()
				.filter((link) -> link.at("/roles")
					.valueStream()
					.anyMatch((role) -> role.at("/role").asString().equals("licence.alternate-admin")))
				.count();
			assertThat(admins).isLessThanOrEqualTo(1);
		});
	}

	/** One change at a time: who comes between asks again. */
	private static void untilItsTurn(AManagedCustomer it, Object change) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> it.request(it.staff, change),
					(answer) -> answer.status() == 201 || answer.problem().equals("change-not-allowed"));
	}

	private static Object[] operations(Random random, List<String> people) {
		List<String> left = new ArrayList<>(people);
		Collections.shuffle(left, random);
		List<Object> operations = new ArrayList<>();
		int many = 1 + random.nextInt(4);
		for (int i = 0; i < many; i++) {
			String contact = left.isEmpty() ? people.getFirst() : left.getFirst();
			switch (random.nextInt(5)) {
				case 0 -> operations.add(remove(contact));
				case 1 -> operations.add(details(contact, Map.of("title", "T" + i)));
				case 2 -> operations.add(add("N" + i, "n" + i + System.nanoTime() + "@changes.example",
						ROLES.get(random.nextInt(4))));
				default -> operations
					.add(setRoles(contact, ROLES.get(random.nextInt(4)), ROLES.get(random.nextInt(ROLES.size()))));
			}
			if (!left.isEmpty() && random.nextInt(10) > 0) {
				left.removeFirst();
			}
		}
		return operations.toArray();
	}

	/** Roles by contact. */
	private static Map<String, List<String>> places(JsonNode roster) {
		Map<String, List<String>> places = new HashMap<>();
		roster.valueStream()
			.forEach((one) -> places.put(one.at("/contactId").asString(),
					one.at("/roles").valueStream().map(JsonNode::asString).toList()));
		return places;
	}

}
