package io.liaison.notification.cause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.notification.notification.Recipient;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.AccountView.Assignment;
import io.liaison.notification.view.AccountView.Link;
import io.liaison.notification.view.AccountViews;
import io.liaison.notification.view.RoleView;
import io.liaison.notification.view.RoleViews;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who among the staff is told something by role (C4, Q13): a join of the provider's
 * accounts with the roles.
 */
@Component
class RoleHolders {

	private final AccountViews accounts;

	private final RoleViews roles;

	RoleHolders(AccountViews accounts, RoleViews roles) {
		this.accounts = accounts;
		this.roles = roles;
	}

	Told holding(String automaticMail) {
		List<AccountView> providers = this.accounts.providers();
		Set<String> held = providers.stream()
			.flatMap((provider) -> provider.activeLinks().flatMap((link) -> link.roles().stream()))
			.map(Assignment::role)
			.collect(Collectors.toSet());
		Map<String, RoleView> known = this.roles.findAll(held);
		Map<String, Recipient> holders = new LinkedHashMap<>();
		providers.forEach((provider) -> provider.activeLinks()
			.forEach((link) -> link.roles()
				.stream()
				.filter((assignment) -> tells(known.get(assignment.role()), automaticMail))
				.forEach(
						(assignment) -> holders.putIfAbsent(link.contactId(), recipient(provider, link, assignment)))));
		return new Told(List.copyOf(holders.values()), !providers.isEmpty() && known.keySet().containsAll(held));
	}

	private static boolean tells(@Nullable RoleView role, String automaticMail) {
		return role != null && role.automaticMails().contains(automaticMail);
	}

	private static Recipient recipient(AccountView provider, Link link, Assignment assignment) {
		String emailId = (assignment.emailId() != null) ? assignment.emailId() : link.emailId();
		return new Recipient(link.contactId(), emailId, provider.id());
	}

}
