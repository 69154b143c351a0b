package io.liaison.contacts.misfit;

import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleFollower;
import io.liaison.platform.work.Worklist;

import org.springframework.stereotype.Component;

/**
 * Has accounts looked at when roles are others; once for the same limits.
 */
@Component
record MisfitRenewal(Worklist worklist) implements RoleFollower {

	@Override
	public void changed(RoleCatalogue roles) {
		this.worklist.put(Misfits.COLLECTION, MisfitSource.form(roles));
	}

}
