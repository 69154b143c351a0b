package io.liaison.access.grant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Listed;
import io.liaison.platform.work.Worklist;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** The access of all contacts. */
@Component
public class ContactAccesses {

	private final AggregateStore<ContactAccessState, ContactAccess> store;

	private final Worklist worklist;

	ContactAccesses(AggregateStores stores, Worklist worklist) {
		this.store = stores.of("contactAccess", ContactAccessState.class, ContactAccess::new,
				ContactAccessPublications.declared());
		this.worklist = worklist;
	}

	public Optional<ContactAccess> find(String contactId) {
		return this.store.find(contactId);
	}

	public List<ContactAccess> findAll(Collection<String> contactIds) {
		return this.store.findAll(contactIds);
	}

	public ContactAccess change(String contactId, Command command, Consumer<ContactAccess> decision) {
		RightsChange change = new RightsChange(decision);
		return done(this.store.change(contactId, command, change), command, change);
	}

	/**
	 * Refuses what {@link #change} would refuse, and writes nothing: for what has to be
	 * known before another document is written.
	 */
	public void rehearse(String contactId, Command command, Consumer<ContactAccess> decision) {
		try {
			this.store.change(contactId, command, (access) -> {
				decision.accept(access);
				throw new Rehearsed();
			});
		}
		catch (Rehearsed allowed) {
			// it would have been written now
		}
	}

	/** Also for a contact that nothing is known of yet. */
	public ContactAccess follow(String contactId, Command command, Consumer<ContactAccess> decision) {
		RightsChange change = new RightsChange(decision);
		return done(this.store.createOrChange(contactId, command, () -> new ContactAccess(contactId, null), change),
				command, change);
	}

	/** Contacts with access that has an end. */
	List<String> withEnd() {
		Criteria ending = Criteria.where("login").is(true).and("until").exists(true);
		return this.store.all(Grants.class, Criteria.where("state.grants").elemMatch(ending))
			.stream()
			.map(Listed::id)
			.toList();
	}

	private ContactAccess done(ContactAccess access, Command command, RightsChange change) {
		access.endings().first().ifPresent((end) -> this.worklist.put(GrantEnds.NAME, access.id(), end));
		change.tell(access.id(), command.by());
		return access;
	}

	private record Grants(List<Grant> grants) {
	}

	private static final class Rehearsed extends RuntimeException {

	}

}
