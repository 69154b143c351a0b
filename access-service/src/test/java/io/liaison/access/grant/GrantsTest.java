package io.liaison.access.grant;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.access.AcceptsOwnTokens;
import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.access.grant.profile.KnownAddresses;
import io.liaison.access.grant.profile.ProfileSnapshot;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.view.AccountViews;
import io.liaison.access.view.RoleViews;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.work.Worklist;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

/** An account of its own, of which the service has heard. */
@LiaisonTest
public abstract class GrantsTest implements AcceptsOwnTokens {

	@Autowired
	protected AccountViews accounts;

	@Autowired
	protected RoleViews roles;

	@Autowired
	protected ContactAccesses accesses;

	@Autowired
	protected LoginIdentities identities;

	@Autowired
	protected InstantSource clock;

	@Autowired
	private AggregateStores stores;

	@Autowired
	private Worklist worklist;

	protected final String account = "acc-" + Ids.random();

	/** The account has these contacts, each with those roles. */
	protected void account(String side, List<String> held, String... contacts) {
		List<Map<String, Object>> links = Stream.of(contacts)
			.map((it) -> Map.<String, Object>of("contactId", it, "active", true, "roles",
					held.stream().map((role) -> Map.of("role", role)).toList()))
			.toList();
		this.accounts.on(new IncomingEvent("/contacts", "io.liaison.contacts.account-changed.v1", this.account, 1,
				this.clock.instant(),
				JsonMapper.shared()
					.valueToTree(
							Map.of("account", Map.of("name", "Acme", "side", side, "active", true, "links", links)))));
	}

	/** The contact signs in with its one address, which the account knows. */
	protected void signsIn(String contact, Instant since) {
		this.accesses.follow(contact, command(), (it) -> {
			it.follow(new ContactSnapshot(1, since, true, "Ada",
					List.of(Address.of(email(contact), "identity-" + contact))));
			it.follow(new ProfileSnapshot(since, new KnownAddresses(this.account, 1, List.of(email(contact)))));
			it.turnOn(this.account, email(contact), true, 0, since);
		});
	}

	/** Notes how many are read at once. */
	protected ContactAccesses noting(List<Integer> read) {
		return new ContactAccesses(this.stores, this.worklist) {

			@Override
			public Optional<ContactAccess> find(String contactId) {
				read.add(1);
				return super.find(contactId);
			}

			@Override
			public List<ContactAccess> findAll(Collection<String> contactIds) {
				read.add(contactIds.size());
				return super.findAll(contactIds);
			}

		};
	}

	protected Grant grant(String contact) {
		return this.accesses.find(contact).orElseThrow().grantOrNone(this.account, email(contact));
	}

	protected static String email(String contact) {
		return "eml-" + contact;
	}

	protected static Command command() {
		return Command.system(Ids.random());
	}

}
