package io.liaison.bench.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.liaison.platform.command.Ids;
import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/**
 * The greatest account there can be, shaped as contacts-service stores its own: a roster
 * of 1,000 contacts with addresses and roles.
 */
public final class ClientAccount extends Aggregate<ClientAccount.State> {

	public static final int LINKS = 1_000;

	public static final AggregateKind<State, ClientAccount> KIND = new AggregateKind<>("account", State.class,
			ClientAccount::new, (topic) -> Publications.to(topic, "account", ClientAccount::payload)
				.on(LinkChanged.class, "io.liaison.bench.link-changed.v1"));

	ClientAccount(String id, @Nullable State state) {
		super(id, state);
	}

	public static ClientAccount fresh(String id) {
		ClientAccount account = new ClientAccount(id, null);
		account.become(State.withLinks(LINKS), new LinkChanged(0));
		return account;
	}

	public int links() {
		return state().roster().links().size();
	}

	/** Changes one link, another each time. */
	public void changeNextLink() {
		become(state().withNextLinkChanged(sequence()), new LinkChanged((int) (sequence() % links())));
	}

	private Payload payload() {
		return new Payload(id(), state().name(), links());
	}

	public record State(String name, String side, boolean active, Roster roster, @Nullable String origin) {

		static State withLinks(int count) {
			List<Link> links = IntStream.range(0, count)
				.mapToObj((i) -> new Link(Ids.random(), Ids.random(), true,
						List.of(new Role("member", null), new Role("payer", Ids.random())), 1, "import-" + i % 7))
				.toList();
			return new State("Harbour Bakery and Sons", "CUSTOMER", true, new Roster(links), "import-1");
		}

		State withNextLinkChanged(long number) {
			List<Link> links = new ArrayList<>(this.roster.links());
			int place = (int) (number % links.size());
			links.set(place, links.get(place).changed(number + 1));
			return new State(this.name, this.side, this.active, new Roster(List.copyOf(links)), this.origin);
		}

	}

	public record Roster(List<Link> links) {
	}

	public record Link(String contactId, @Nullable String emailId, boolean active, List<Role> roles, long revision,
			@Nullable String origin) {

		Link changed(long number) {
			return new Link(this.contactId, this.emailId, !this.active, this.roles, number, this.origin);
		}

	}

	public record Role(String role, @Nullable String emailId) {
	}

	record LinkChanged(int place) {
	}

	record Payload(String id, String name, int links) {
	}

}
