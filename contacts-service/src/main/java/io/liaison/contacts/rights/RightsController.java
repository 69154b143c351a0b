package io.liaison.contacts.rights;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Instants;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rights of an account's contacts as they were at a moment (D27).
 */
@RestController
@RequestMapping("/api/accounts/{accountId}/rights")
class RightsController {

	private final PastRights rights;

	private final InstantSource clock;

	RightsController(PastRights rights, InstantSource clock) {
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * Now, where no moment is named.
	 */
	@GetMapping
	@RequiresPermission(value = "contacts.read", account = "accountId")
	RightsAtMoment get(@PathVariable String accountId, @RequestParam(required = false) @Nullable String at) {
		Instant now = this.clock.instant();
		Instant moment = (at != null) ? parse(at) : now;
		if (moment.isAfter(now)) {
			throw Refusal.invalid("Nobody knows yet what rights there will be. Name a moment that has passed.");
		}
		return this.rights.at(accountId, moment);
	}

	private static Instant parse(String at) {
		try {
			return Instants.parse(at);
		}
		catch (DateTimeException ex) {
			throw Refusal.invalid("The moment " + Instants.RANGE + ".");
		}
	}

}
