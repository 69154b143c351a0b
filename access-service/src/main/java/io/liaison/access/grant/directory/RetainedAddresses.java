package io.liaison.access.grant.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.grant.management.OwnerLogins;
import io.liaison.access.settings.GrantSettings;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.platform.work.Worklist;

import org.springframework.stereotype.Component;

/**
 * Ends the access that was kept on an address for which no other came (C13), whether the
 * contact or the account's profile of it lost the address: nobody would ever activate its
 * successor. The last owner's stays.
 */
@Component
class RetainedAddresses implements Task {

	private static final Duration PATIENCE_WITH_THE_LAST_OWNER = Duration.ofDays(1);

	private final ContactAccesses accesses;

	private final OwnerLogins owners;

	private final Worklist worklist;

	private final GrantSettings settings;

	private final InstantSource clock;

	RetainedAddresses(ContactAccesses accesses, OwnerLogins owners, Worklist worklist, GrantSettings settings,
			InstantSource clock) {
		this.accesses = accesses;
		this.owners = owners;
		this.worklist = worklist;
		this.settings = settings;
		this.clock = clock;
	}

	/** Remembers when access of the contact that is kept by now has to end. */
	void watch(ContactAccess access) {
		access.endings()
			.keptSince()
			.ifPresent(
					(since) -> this.worklist.put(name(), access.id(), since.plus(this.settings.retainedAddresses())));
	}

	@Override
	public String name() {
		return "retained-address";
	}

	@Override
	public Outcome perform(String contactId, Claim claim) {
		ContactAccess access = this.accesses.find(contactId).orElse(null);
		if (access == null) {
			return Outcome.DONE;
		}
		Instant before = this.clock.instant().minus(this.settings.retainedAddresses());
		List<Grant> over = access.endings().keptUntil(before);
		List<Grant> ending = over.stream()
			.filter((grant) -> this.owners.mayEnd(grant.accountId(), contactId, grant))
			.toList();
		ContactAccess after = ending.isEmpty() ? access
				: this.accesses.change(contactId, Command.system(Ids.random()).shrinkingRights(),
						(it) -> ending.stream()
							.filter(it.endings().keptUntil(before)::contains)
							.forEach((grant) -> it.turnOff(grant.accountId(), grant.emailId())));
		if (ending.size() < over.size()) {
			return new Later(PATIENCE_WITH_THE_LAST_OWNER);
		}
		watch(after);
		return Outcome.DONE;
	}

}
