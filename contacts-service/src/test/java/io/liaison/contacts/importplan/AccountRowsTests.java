package io.liaison.contacts.importplan;

import java.util.List;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountIdentity;
import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.FileEncoding;
import io.liaison.contacts.clientfile.RowError;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.address.EmailIds;
import io.liaison.contacts.importplan.RowGroup.Entry;
import io.liaison.contacts.matching.ContactMatcher;
import io.liaison.contacts.matching.Match;
import io.liaison.contacts.naming.MailDomain;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.operation.AddRoles;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class AccountRowsTests {

	private static final String ADMIN = "licence.primary-admin";

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccountIdentity accountIdentity;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Profiles profiles;

	@Autowired
	private ContactMatcher<Contact> matcher;

	@Autowired
	private EmailIds emailIds;

	@Autowired
	private Roles roles;

	private final String accountId = Ids.random();

	private final ClientFile file = Rows.file(
			"Rows,,LICENCE,Ada,,ada@rows.example,,primary-admin\nRows,,,Bo,,bo@rows.example,,primary admin\nRows,,,Cy,,,,\n");

	private final Findings findings = new Findings(this.file);

	@Test
	void rowsThatTheRulesAllowAreKeptAndTheOthersTold() {
		AccountRows rows = rows(null);
		assertThat(rows.allowed()).extracting(Entry::line).containsExactly(2, 4);
		assertThat(this.findings.firstFaults()).extracting((fault) -> fault.line() + " " + fault.column())
			.containsExactly("3 Roles");
	}

	@Test
	@Behaviour({ "S4", "T6" })
	void whoBroughtTheFileGainsNoRoleByIt() {
		AccountRows rows = rows(null, Actor.contact("contact 2", null));
		assertThat(rows.allowed()).extracting(Entry::line).containsExactly(3, 4);
		assertThat(this.findings.firstFaults()).extracting((fault) -> fault.line() + " " + fault.column())
			.containsExactly("2 Roles");
		assertThat(rows.fresh().links()).extracting(Link::contactId).containsExactly("contact 3", "contact 4");
	}

	@Test
	void whoBroughtTheFileKeepsTheRolesHeldAlready() {
		this.accounts.create(Command.random(), opened("other"));
		this.accounts.change(this.accountId, Command.random(), (now) -> give(now, "contact 2"));
		AccountRows rows = rows(this.accounts.get(this.accountId), Actor.contact("contact 2", null));
		assertThat(rows.allowed()).extracting(Entry::line).containsExactly(2, 4);
		rows.carryOut();
		assertThat(this.accounts.get(this.accountId).link("contact 2").orElseThrow().roleIds()).contains(ADMIN);
	}

	@Test
	void aNewAccountIsOpenedWithItsLinksInOneWrite() {
		AccountRows rows = rows(null);
		assertThat(this.accounts.find(this.accountId)).isEmpty();
		Account fresh = rows.fresh();
		assertThat(fresh.links()).extracting(Link::contactId).containsExactly("contact 2", "contact 4");
		assertThat(rows.isNew()).isTrue();
		assertThat(rows.isCreatedHere()).isTrue();
		assertThat(rows.linksCreatedHere()).isEqualTo(2);
	}

	@Test
	void anAccountThatChangedInTheMeantimeDecidesAgain() {
		Account planned = this.accounts.create(Command.random(), opened("other"));
		AccountRows rows = rows(planned);
		this.accounts.change(this.accountId, Command.random(), (now) -> give(now, "somebody"));
		rows.carryOut();
		assertThat(rows.allowed()).extracting(Entry::line).containsExactly(4);
		assertThat(this.findings.firstFaults()).extracting(RowError::line).containsExactly(2, 3);
		assertThat(this.accounts.get(this.accountId).links()).extracting(Link::contactId)
			.containsExactly("somebody", "contact 4");
		assertThat(rows.isCreatedHere()).isFalse();
		assertThat(rows.linksCreatedHere()).isEqualTo(1);
	}

	@Test
	void anAccountThatAnotherImportOpenedInTheMeantimeIsNotCounted() {
		AccountRows rows = rows(null);
		this.accounts.create(Command.random(), opened("other"));
		rows.carryOut();
		assertThat(rows.isCreatedHere()).isFalse();
		assertThat(rows.linksCreatedHere()).isEqualTo(2);
	}

	@Test
	void whatWasWrittenBeforeIsCountedAgainAndToldOnce() {
		rows(null).carryOut();
		AccountRows rows = rows(this.accounts.get(this.accountId));
		long version = this.accounts.get(this.accountId).version();
		assertThat(rows.changes()).isFalse();
		rows.carryOut();
		assertThat(this.accounts.get(this.accountId).version()).isEqualTo(version);
		assertThat(rows.isCreatedHere()).isTrue();
		assertThat(rows.linksCreatedHere()).isEqualTo(2);
		// once by each of the two that planned it
		assertThat(this.findings.faults().get(3)).hasSize(2);
	}

	private AccountRows rows(Account account) {
		return rows(account, Actor.system());
	}

	private AccountRows rows(Account account, Actor by) {
		RowGroup group = new RowGrouping(this.roles.catalogue(), WithoutOrganization.PERSON_ACCOUNT, this.findings)
			.of(this.file)
			.getFirst();
		group.located(this.accountId);
		group.entries().forEach((entry) -> entry.person().matched(new Match<>("contact " + entry.line(), null)));
		return new AccountRows(context(by), this.findings, group, account, () -> opened("import"));
	}

	private Account opened(String origin) {
		return Account.open(this.accountId, AccountSide.CUSTOMER,
				new AccountProfile("Rows", AccountType.COMPANY, "LICENCE"), this.roles.catalogue(), origin);
	}

	private void give(Account account, String contactId) {
		account.takeImported(
				account.plan(List.of(new AddRoles(contactId, null, List.of(ADMIN), "other")), this.roles.catalogue()));
	}

	private ImportContext context(Actor by) {
		return new ImportContext(this.accounts, this.accountIdentity, this.contacts, this.profiles, this.matcher,
				this.emailIds, new MailDomain(true), this.roles.catalogue(),
				new ImportOptions(FileEncoding.DETECTED, "LICENCE", WithoutOrganization.PERSON_ACCOUNT), "import", by);
	}

}
