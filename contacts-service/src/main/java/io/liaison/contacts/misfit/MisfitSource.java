package io.liaison.contacts.misfit;

import java.util.List;

import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.namelist.ListRebuild;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.command.Ids;
import io.liaison.platform.work.Task;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Goes once through all accounts, in the order of their ids, when a role has other limits
 * or is of other accounts: some may hold it outside its programme. It goes on where it
 * stopped.
 */
record MisfitSource(Misfits misfits, Accounts accounts, Roles roles) implements ListRebuild.Source {

	@Override
	public List<String> idsAfter(String last, int limit) {
		return this.accounts.idsAfter(last, limit);
	}

	@Override
	public String form() {
		return form(this.roles.catalogue());
	}

	@Override
	public void enter(List<String> ids) {
		this.misfits.note(this.accounts.findAll(ids).values(), this.roles.catalogue());
	}

	/** All that decides who fits. */
	static String form(RoleCatalogue catalogue) {
		return Ids.derived(Misfits.COLLECTION,
				String.join("\n",
						catalogue.roles()
							.stream()
							.map((role) -> role.id() + " " + role.side() + " " + role.programme() + " "
									+ role.minHolders() + " " + role.maxHolders())
							.toList()));
	}

	@Configuration(proxyBeanMethods = false)
	static class Looking {

		@Bean
		Task misfitSearch(MongoOperations store, Misfits misfits, Accounts accounts, Roles roles) {
			return new ListRebuild(store, Misfits.COLLECTION, new MisfitSource(misfits, accounts, roles));
		}

	}

}
