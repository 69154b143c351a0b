package io.liaison.systemtest.failure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.mail.ReceivedMail;
import io.liaison.systemtest.mainjob.MainJob;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.web.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A change of many contacts while contacts-service is killed with -9 in the middle of it:
 * it is carried out as a whole (D2), and everybody is invited once (Q31).
 */
@ExtendWith(RunningLiaison.class)
@TestInstance(Lifecycle.PER_CLASS)
class ChangesUnderFailureTests {

	private static final int PEOPLE = 20;

	private final Liaison liaison;

	private final Staff staff;

	ChangesUnderFailureTests(Liaison liaison) {
		this.liaison = liaison;
		this.staff = new Staff(liaison.owner().patient().api());
	}

	@ParameterizedTest
	@EnumSource
	void aChangeIsCarriedOutAsAWholeWheneverContactsServiceIsKilled(Moment moment) {
		String name = "Killed " + moment.name().toLowerCase();
		String account = this.staff.createAccount(name, "SERVICE_PORTAL");
		List<String> addresses = IntStream.range(0, PEOPLE)
			.mapToObj((i) -> "p" + i + "." + moment.name().toLowerCase() + "@killed.example")
			.toList();
		List<Map<String, Object>> operations = addresses.stream().map(ChangesUnderFailureTests::add).toList();
		String requests = "/api/accounts/" + account + "/change-requests";
		long pid = this.liaison.pidOf("contacts-service");
		CompletableFuture<Answer> asked = CompletableFuture
			.supplyAsync(() -> this.staff.api().post(requests, Map.of("operations", operations)));
		Awaitility.await(moment.name())
			.atMost(MainJob.SOON)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.until(() -> moment.hasCome(this.staff.api().get(requests).expect(200).json().path("items"),
					this.staff.account(account).path("contacts")));
		this.liaison.kill("contacts-service");
		String id = Staff.id(asked.join().expect(201));
		Awaitility.await("all of it")
			.atMost(MainJob.SOON)
			.untilAsserted(() -> assertThat(
					this.staff.api().get("/api/change-requests/" + id).expect(200).json().path("status").asString())
				.isEqualTo("APPLIED"));
		assertThat(this.staff.account(account).path("contacts").values())
			.extracting((contact) -> contact.at("/emails/0/address").asString())
			.containsExactlyInAnyOrderElementsOf(addresses);
		assertThat(this.staff.api().get(requests).expect(200).json().path("items")).hasSize(1);
		this.liaison.awaitReplacementOf("contacts-service", pid);
		addresses.forEach((address) -> {
			this.liaison.mails().await(address, (mail) -> mail.has(ReceivedMail.ACTIVATION), MainJob.SOON);
			this.liaison.mails().expectOne(address, (mail) -> mail.has(ReceivedMail.ACTIVATION));
		});
	}

	private static Map<String, Object> add(String address) {
		return Map.of("type", "add-contact", "person",
				Map.of("givenName", "Pat", "familyName", address.replace('@', ' '), "emails", List.of(address)),
				"roles", List.of("service-portal.technical"));
	}

	/** When contacts-service is killed. */
	private enum Moment {

		ASKED {

			@Override
			boolean hasCome(JsonNode requests, JsonNode contacts) {
				return true;
			}

		},

		TAKEN_IN {

			@Override
			boolean hasCome(JsonNode requests, JsonNode contacts) {
				return !requests.isEmpty();
			}

		},

		HALFWAY {

			@Override
			boolean hasCome(JsonNode requests, JsonNode contacts) {
				return contacts.size() >= PEOPLE / 2;
			}

		};

		abstract boolean hasCome(JsonNode requests, JsonNode contacts);

	}

}
