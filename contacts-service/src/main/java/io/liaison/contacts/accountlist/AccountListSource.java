package io.liaison.contacts.accountlist;

import java.util.List;

import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.namelist.ListRebuild;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.work.Task;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The accounts that are there, for the list to be made from.
 */
record AccountListSource(AccountList list, Accounts accounts, LoginStatuses statuses,
		Roles roles) implements ListRebuild.Source {

	@Override
	public List<String> idsAfter(String last, int limit) {
		return this.accounts.idsAfter(last, limit);
	}

	@Override
	public String form() {
		return AccountList.form(this.roles.catalogue());
	}

	@Override
	public void enter(List<String> ids) {
		RoleCatalogue catalogue = this.roles.catalogue();
		this.accounts.findAll(ids).values().forEach((account) -> {
			List<String> people = account.links().stream().filter(Link::active).map(Link::contactId).toList();
			this.list.enter(account, this.statuses.told(account.id(), people), catalogue);
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Rebuilding {

		@Bean
		Task accountListRebuild(MongoOperations store, AccountList list, Accounts accounts, LoginStatuses statuses,
				Roles roles) {
			return new ListRebuild(store, AccountList.COLLECTION,
					new AccountListSource(list, accounts, statuses, roles));
		}

	}

}
