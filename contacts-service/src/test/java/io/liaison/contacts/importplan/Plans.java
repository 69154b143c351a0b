package io.liaison.contacts.importplan;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.FileEncoding;
import io.liaison.contacts.naming.NameKey;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;

import static io.liaison.contacts.importplan.Rows.file;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports to be planned, and the accounts they are about.
 */
record Plans(ImportPlanning planning, Accounts accounts, Roles roles) {

	ImportPlan plan(ClientFile file, String id) {
		return this.planning.plan(file,
				new ImportOptions(FileEncoding.DETECTED, "PRACTICE", WithoutOrganization.PERSON_ACCOUNT), id,
				Actor.system());
	}

	Account open(String name, String programme) {
		return this.accounts.create(Command.random(), Account.open(Ids.random(), AccountSide.CUSTOMER,
				new AccountProfile(name, AccountType.COMPANY, programme), this.roles.catalogue(), null));
	}

	Set<String> find(String name) {
		Map<String, Set<String>> found = this.accounts.named(List.of(name));
		return found.getOrDefault(NameKey.of(name), Set.of());
	}

	Account only(String name) {
		assertThat(find(name)).hasSize(1);
		return this.accounts.get(find(name).iterator().next());
	}

}
