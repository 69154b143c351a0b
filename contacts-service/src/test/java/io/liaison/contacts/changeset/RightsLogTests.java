package io.liaison.contacts.changeset;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.liaison.contacts.ContactsTest;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.security.SecurityEvents.Kind;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.changeset.AManagedCustomer.MANAGEMENT;
import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static io.liaison.contacts.changeset.AManagedCustomer.details;
import static io.liaison.contacts.changeset.AManagedCustomer.remove;
import static io.liaison.contacts.changeset.AManagedCustomer.setRoles;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator sees of rights that are given and taken: a line for each contact, once,
 * by whichever way they come and go.
 */
@ContactsTest
class RightsLogTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityEvents.LOG_NAME);

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
		@Override
		protected void append(ILoggingEvent event) {
			RightsLogTests.this.lines.add(event.getFormattedMessage());
		}
	};

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private AManagedCustomer it;

	private String account;

	private String tech;

	@BeforeEach
	void listen() {
		this.it = AManagedCustomer.of(this.api, this.tokens);
		this.account = this.it.account;
		this.tech = this.it.linked("Tech", TECHNICAL);
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	@AfterEach
	void stop() {
		this.logger.detachAppender(this.appender);
	}

	@Test
	void rolesGivenAndTakenDirectly() {
		String contact = this.it.linked("New", TECHNICAL);
		assertThat(taken()).containsExactly(line(contact, "staff-contact"));
		String link = "/api/accounts/" + this.it.account + "/contacts/" + contact;
		Api twice = this.it.staff.idempotencyKey("rights-" + contact).ifMatch("*");
		for (int times = 0; times < 2; times++) {
			twice.put(link, Map.of("roles", List.of(TECHNICAL, MANAGEMENT))).expect(200);
		}
		this.it.staff.put(link, Map.of("roles", List.of(TECHNICAL, MANAGEMENT), "title", "CTO")).expect(200);
		assertThat(taken()).containsExactly(line(contact, "staff-contact"));
		this.it.staff.ifMatch("*").delete(link).expect(204);
		assertThat(taken()).containsExactly(line(contact, "staff-contact"));
	}

	@Test
	void rolesGivenAndTakenByARequestWhenItIsInForce() {
		String other = this.it.linked("Other", TECHNICAL);
		taken();
		Object[] asked = { setRoles(this.tech, MANAGEMENT), details(this.tech, Map.of("title", "CTO")), remove(other) };
		this.it.preview(this.it.customer, asked).expect(200);
		String request = this.it.request(this.it.customer, asked).expect(201).at("/id");
		assertThat(taken()).isEmpty();
		this.it.approve(request).expect(200);
		assertThat(taken()).containsExactlyInAnyOrder(line(this.tech, "staff-contact"), line(other, "staff-contact"));
	}

	@Test
	void purchasersNamedAndDropped() {
		APurchaser by = new APurchaser(this.api, this.tokens);
		this.account = by.customer.account;
		String line = line("purchaser", by.id, "staff-contact");
		assertThat(taken()).contains(line).hasSize(3);
		by.name(APurchaser.of(by.id, "PAYMENTS", "SUPPORT"));
		assertThat(taken()).containsExactly(line);
		by.name();
		assertThat(taken()).containsExactly(line);
	}

	@Test
	void rolesGivenByAFile() {
		String name = "Logged " + System.nanoTime();
		String row = name + ",SERVICE_PORTAL,Im,Ported," + System.nanoTime() + "@rights.example,";
		imported(row);
		this.account = this.it.staff.get("/api/accounts?query=" + name.replace(" ", "%20")).at("/items/0/id");
		assertThat(taken()).singleElement().asString().contains(" contact=").endsWith(" by=staff-contact");
		imported(row);
		assertThat(taken()).isEmpty();
		imported(row + "Technical");
		assertThat(taken()).singleElement().asString().contains(" contact=").endsWith(" by=staff-contact");
	}

	private void imported(String row) {
		Api importer = this.api.as(this.tokens.staff("imports.run"));
		String location = importer
			.upload("/api/imports", "file", "rows.csv", "text/csv",
					"Account name,Programme,Contact first name,Contact last name,Email,Roles\n" + row + "\n")
			.expect(202)
			.header("Location");
		await().until(() -> importer.get(location).at("/status").equals("COMPLETED"));
	}

	@Test
	void placesTakenOutOfUseAndBack() {
		for (String what : List.of("deactivation", "reactivation")) {
			this.it.staff.post("/api/contacts/" + this.tech + "/" + what, Map.of()).expect(202);
			await().until(() -> this.it.staff.get("/api/contacts/" + this.tech)
				.at("/active")
				.equals(String.valueOf(what.equals("reactivation"))));
			assertThat(taken()).containsExactly(line(this.tech, "SYSTEM"));
		}
	}

	@Test
	void placesOfAPersonWhoIsErased() {
		Api eraser = this.it.otherStaff("eraser", "contacts.erase");
		String receipt = eraser.post("/api/erasures", Map.of("contactId", this.tech, "reason", "PERSON_ASKED"))
			.expect(202)
			.at("/id");
		await().until(() -> eraser.get("/api/erasures/" + receipt).at("/state").equals("ERASED"));
		assertThat(taken()).containsExactly(line(this.tech, "eraser"));
	}

	@Test
	void whatAllOfAnAccountHaveIsTakenAtOnce() {
		String path = "/api/accounts/" + this.it.account;
		this.it.staff.ifMatch("*").patch(path, Map.of("name", "Renamed " + System.nanoTime())).expect(200);
		assertThat(taken()).isEmpty();
		this.it.staff.ifMatch("*").patch(path, Map.of("active", false)).expect(200);
		assertThat(taken()).containsExactly(Kind.RIGHTS_CHANGED.text() + " account=" + this.account
				+ " by=staff-contact");
	}

	private String line(String contact, String by) {
		return line("contact", contact, by);
	}

	private String line(String what, String id, String by) {
		return Kind.RIGHTS_CHANGED.text() + " account=" + this.account + " " + what + "=" + id + " by=" + by;
	}

	/** What has come of the customer since this was asked last. */
	private List<String> taken() {
		List<String> taken = this.lines.stream()
			.filter((line) -> line.startsWith(Kind.RIGHTS_CHANGED.text() + " account=" + this.account + " "))
			.toList();
		this.lines.clear();
		return taken;
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(60));
	}

}
