package io.liaison.systemtest.failure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.liaison.systemtest.imports.Imports;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.mail.ReceivedMail;
import io.liaison.systemtest.mainjob.MainJob;
import io.liaison.systemtest.mainjob.MainJob.Step;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job while processes are killed with -9 in the middle of it. The launcher puts
 * another in the place of a killed one; clients send a request again that got no answer.
 */
@ExtendWith(RunningLiaison.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobUnderFailureTests {

	private static final int ROWS = 400;

	private final Liaison liaison;

	private final Staff staff;

	private final List<MainJob> done = new ArrayList<>();

	MainJobUnderFailureTests(Liaison liaison) {
		this.liaison = liaison;
		this.staff = new Staff(liaison.owner().patient().api());
	}

	/** Several in one job: while one process starts again the job goes on to the next. */
	static Stream<Map<Step, String>> victims() {
		return Stream.of(
				Map.of(Step.LINK, "contacts-service", Step.INVITATION, "notification-service", Step.ACTIVATION,
						"access-service", Step.TICKET, "ticket-service", Step.ANSWER, "gateway"),
				Map.of(Step.LOGIN, "gateway", Step.INVITATION, "access-service", Step.TICKET, "store", Step.ANSWER,
						"broker"));
	}

	@ParameterizedTest(name = "killed right after {0}")
	@MethodSource("victims")
	@Order(1)
	void processesAreKilledRightAfterAnAcknowledgedStep(Map<Step, String> victims) {
		Map<String, Long> killed = new HashMap<>();
		MainJob job = new MainJob(this.liaison, this.staff, "killed " + (this.done.size() + 1));
		job.run((step) -> {
			if (victims.containsKey(step)) {
				killed.put(victims.get(step), this.liaison.pidOf(victims.get(step)));
				this.liaison.kill(victims.get(step));
			}
		});
		job.verify();
		this.done.add(job);
		assertThat(killed.keySet()).containsExactlyInAnyOrderElementsOf(victims.values());
		killed.forEach(this.liaison::awaitReplacementOf);
	}

	@Test
	@Order(2)
	void anImportGoesOnWhenContactsServiceIsKilled() {
		Imports imports = new Imports(this.staff.api());
		String csv = IntStream.rangeClosed(1, ROWS)
			.mapToObj("Interrupted %1$04d,Pat,Row%1$04d,pat%1$04d@interrupted.example"::formatted)
			.collect(Collectors.joining("\n", "Account name,Contact first name,Contact last name,Email\n", "\n"));
		long pid = this.liaison.pidOf("contacts-service");
		String path = imports.start("interrupted.csv", csv);
		Awaitility.await("the first rows").atMost(MainJob.SOON).until(() -> this.staff.finds("Interrupted"));
		this.liaison.kill("contacts-service");
		JsonNode end = imports.awaitEnd(path);
		assertThat(end.path("accountsCreated").asInt()).as("%s", end).isEqualTo(ROWS);
		assertThat(end.path("contactsCreated").asInt()).as("%s", end).isEqualTo(ROWS);
		assertThat(end.path("errors").size()).as("%s", end).isZero();
		assertThat(this.staff.search("Interrupted", 200)).extracting((account) -> account.path("name").asString())
			.hasSize(ROWS)
			.doesNotHaveDuplicates();
		this.liaison.awaitReplacementOf("contacts-service", pid);
	}

	@Test
	@Order(3)
	void mailsInFlightAllArriveWhenNotificationServiceIsKilled() {
		String account = this.staff.createAccount("Mails in flight");
		List<Customer> invited = IntStream.range(0, 10)
			.mapToObj(
					(i) -> this.staff.addContact(account, "Kim", "Flight" + i, "kim" + i + "@flight.example", "member"))
			.toList();
		invited.forEach((customer) -> this.staff.login(customer, true));
		long pid = this.liaison.pidOf("notification-service");
		invited.forEach(this.staff::invite);
		this.liaison.kill("notification-service");
		for (Customer customer : invited) {
			this.liaison.user(customer.address(), Http.patient()).newestActivationLink(MainJob.SOON);
		}
		this.liaison.awaitReplacementOf("notification-service", pid);
		for (Customer customer : invited) {
			this.liaison.mails().expectOne(customer.address(), (mail) -> mail.has(ReceivedMail.ACTIVATION));
		}
	}

	@Test
	@Order(4)
	void everythingIsKilledAtOnceAndStartedAgain() {
		MainJob job = new MainJob(this.liaison, this.staff, "everything");
		job.run((step) -> {
			if (step == Step.ANSWER) {
				this.liaison.killEverything();
				this.liaison.up();
			}
		});
		this.done.add(job);
		this.done.forEach(MainJob::verify);
	}

}
