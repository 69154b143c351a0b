package io.liaison.bench.http.changeset;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.bench.http.Crowd;
import io.liaison.bench.http.Operation;
import io.liaison.bench.load.NotServed;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Http;

/**
 * A customer asks for a colleague's role, now with one more, now without; the owner
 * approves.
 */
final class ApprovedRequests {

	private static final Duration SOON = Duration.ofMinutes(1);

	private static final String TECHNICAL = "service-portal.technical";

	private static final List<List<String>> ROLES = List.of(List.of(TECHNICAL),
			List.of(TECHNICAL, "service-portal.financial"));

	private final ApiClient owner;

	private final User customer;

	private final Customer colleague;

	private int times;

	private String request = "";

	private ApprovedRequests(ApiClient owner, User customer, Customer colleague) {
		this.owner = owner;
		this.customer = customer;
		this.colleague = colleague;
	}

	static ApprovedRequests of(Liaison liaison, Staff staff) {
		String account = staff.createAccount("Harbour Works", "SERVICE_PORTAL");
		Customer manager = staff.addContact(account, "Mona", "Bench", "mona@harbour.example",
				"service-portal.management");
		Customer colleague = staff.addContact(account, "Tom", "Bench", "tom@harbour.example", TECHNICAL);
		staff.login(manager, true);
		staff.invite(manager);
		User mona = liaison.user(manager.address(), Http.patient());
		mona.choosePassword(mona.newestActivationLink(SOON), Crowd.password(manager.address()));
		mona.signInSoon();
		return new ApprovedRequests(staff.api(), mona, colleague);
	}

	void ask() {
		this.times++;
		Map<String, ?> operation = Map.of("type", "set-roles", "contactId", this.colleague.contactId(), "roles",
				ROLES.get(this.times % ROLES.size()));
		this.request = Staff.id(Operation.served(this.customer.api()
			.post("/api/accounts/" + this.colleague.accountId() + "/change-requests",
					Map.of("operations", List.of(operation))),
				201));
	}

	void approve() {
		String status = Operation
			.served(this.owner.post("/api/change-requests/" + this.request + "/approval", Map.of("amendment", 0)), 200)
			.json()
			.path("status")
			.asString();
		if (!status.equals("APPLIED")) {
			throw new NotServed(status);
		}
	}

}
