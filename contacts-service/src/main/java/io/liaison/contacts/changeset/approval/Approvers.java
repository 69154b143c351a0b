package io.liaison.contacts.changeset.approval;

import java.util.List;

import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.changeset.ChangeRequest;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Who approves: never who asked, unless there is nobody else in the installation.
 */
@Component
public class Approvers {

	public static final String PERMISSION = "changes.approve";

	private final Accounts accounts;

	private final Roles roles;

	Approvers(Accounts accounts, Roles roles) {
		this.accounts = accounts;
		this.roles = roles;
	}

	/**
	 * @return whether the caller approves the own request, which is flagged everywhere
	 * @throws Refusal FORBIDDEN where somebody else can approve it
	 */
	public boolean requireOther(ChangeRequest request, Caller caller) {
		if (!request.requestedBy().is(caller)) {
			return false;
		}
		if (holders().stream().anyMatch((contactId) -> !contactId.equals(caller.contactId()))) {
			throw Refusal.forbidden("Somebody else approves what one has asked for.");
		}
		return true;
	}

	private List<String> holders() {
		RoleCatalogue catalogue = this.roles.catalogue();
		return this.accounts.find(Provider.ACCOUNT_ID)
			.stream()
			.flatMap((provider) -> provider.links().stream())
			.filter((link) -> link.active() && catalogue.permissions(link.roleIds()).contains(PERMISSION))
			.map(Link::contactId)
			.toList();
	}

}
