package io.liaison.notification.announcement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.notification.notification.Recipient;
import io.liaison.notification.view.AccountView.Assignment;
import io.liaison.notification.view.AccountView.Link;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.AccountViews;
import io.liaison.notification.view.RoleView;
import io.liaison.notification.view.RoleViews;
import io.liaison.notification.view.SourceViews;
import io.liaison.platform.command.AsOf;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who is told something by role (C4, Q13), among the staff or the people of one account:
 * a join of accounts with the roles.
 */
@Component
class RoleHolders {

	private final AccountViews accounts;

	private final RoleViews roles;

	private final List<SourceViews> views;

	RoleHolders(AccountViews accounts, RoleViews roles, List<SourceViews> views) {
		this.accounts = accounts;
		this.roles = roles;
		this.views = views;
	}

	/**
	 * @param accountId none for the staff
	 * @param asOf what must have been read here before
	 */
	Told holding(String automaticMail, @Nullable String accountId, List<AsOf> asOf) {
		if (!asOf.stream().allMatch((event) -> this.views.stream().anyMatch((view) -> view.hasRead(event)))) {
			return new Told(List.of(), false);
		}
		List<AccountView> accounts = (accountId != null) ? this.accounts.find(accountId).stream().toList()
				: this.accounts.providers();
		Set<String> held = accounts.stream()
			.flatMap((account) -> account.activeLinks().flatMap((link) -> link.roles().stream()))
			.map(Assignment::role)
			.collect(Collectors.toSet());
		Map<String, RoleView> known = this.roles.findAll(held);
		Map<String, Recipient> holders = new LinkedHashMap<>();
		accounts.forEach((account) -> account.activeLinks()
			.forEach((link) -> link.roles()
				.stream()
				.filter((assignment) -> tells(known.get(assignment.role()), automaticMail))
				.forEach((assignment) -> holders.putIfAbsent(link.contactId(), recipient(account, link, assignment)))));
		return new Told(List.copyOf(holders.values()), !accounts.isEmpty() && known.keySet().containsAll(held));
	}

	private static boolean tells(@Nullable RoleView role, String automaticMail) {
		return role != null && role.automaticMails().contains(automaticMail);
	}

	private static Recipient recipient(AccountView account, Link link, Assignment assignment) {
		String emailId = (assignment.emailId() != null) ? assignment.emailId() : link.emailId();
		return new Recipient(link.contactId(), emailId, account.id());
	}

}
