package io.liaison.contacts.accountlist;

import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleFollower;
import io.liaison.platform.work.Worklist;

import org.springframework.stereotype.Component;

/**
 * Entries tell vacancies, so they are made anew when roles are others.
 */
@Component
record VacancyRenewal(Worklist worklist) implements RoleFollower {

	@Override
	public void changed(RoleCatalogue roles) {
		this.worklist.put(AccountList.COLLECTION, AccountList.form(roles));
	}

}
