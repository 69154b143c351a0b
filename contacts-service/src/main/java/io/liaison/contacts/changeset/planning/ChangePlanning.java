package io.liaison.contacts.changeset.planning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.authority.RosterAuthority;
import io.liaison.contacts.account.editing.Places;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.address.EmailIds;
import io.liaison.contacts.loginstatus.LastingLogin;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.programme.Programme;
import io.liaison.contacts.programme.Programmes;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.Purchaser;
import io.liaison.contacts.roster.Removal;
import io.liaison.contacts.roster.operation.OperationIds;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.contacts.roster.operation.SetPurchasers;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Works out what operations come to, for a preview as for what is done.
 */
@Component
public class ChangePlanning {

	private final Accounts accounts;

	private final Contacts contacts;

	private final Profiles profiles;

	private final Places places;

	private final Roles roles;

	private final Programmes programmes;

	private final RosterAuthority authority;

	private final PersonalRules personal;

	private final EmailIds emailIds;

	private final LoginStatuses logins;

	ChangePlanning(Accounts accounts, Contacts contacts, Profiles profiles, Places places, Roles roles,
			Programmes programmes, RosterAuthority authority, PersonalRules personal, EmailIds emailIds,
			LoginStatuses logins) {
		this.accounts = accounts;
		this.contacts = contacts;
		this.profiles = profiles;
		this.places = places;
		this.roles = roles;
		this.programmes = programmes;
		this.authority = authority;
		this.personal = personal;
		this.emailIds = emailIds;
		this.logins = logins;
	}

	/**
	 * What is asked for, as far as it can be asked for.
	 * @param newContact id of whom the operation at a place brings
	 * @throws Refusal INVALID with a pointer to all that is wrong; FORBIDDEN where a role
	 * is not the caller's to give
	 */
	public PlannedChange asked(Account account, List<RequestedOperation> operations, Function<Integer, String> newContact,
			Caller caller) {
		if (account.side() == AccountSide.PROVIDER) {
			throw Refusal.conflict("not-a-customer", "The provider's own account is changed contact by contact.");
		}
		Programme programme = this.programmes.of(account.profile().programme());
		List<RequestedOperation> identified = this.personal.identified(operations,
				(place) -> new Ids(newContact.apply(place), this.emailIds, programme));
		requireAskable(account, programme, identified, caller);
		PlannedChange change = PlannedChange.of(account, identified, programme, this.roles.catalogue());
		this.authority.require(caller, account, identified, change.plan(), change.catalogue());
		return change;
	}

	/** What a stored request comes to by now. */
	public PlannedChange stored(Account account, List<RequestedOperation> operations) {
		return PlannedChange.of(account, operations, this.programmes.of(account.profile().programme()),
				this.roles.catalogue());
	}

	/** With new contacts named by their operations, so that it is the same each time. */
	public ChangePreview preview(Account account, List<RequestedOperation> operations, Caller caller) {
		PlannedChange change = asked(account, operations, (place) -> "new-" + place, caller);
		return preview(change, needsApproval(change, caller));
	}

	/** What it would do by now. */
	public ChangePreview preview(PlannedChange change, boolean approval) {
		Set<String> signIn = this.logins.lasting(change.account().id(), change.plan().changed())
			.stream()
			.map(LastingLogin::contactId)
			.collect(Collectors.toSet());
		return ChangePreview.of(change, approval, signIn);
	}

	/** Staff change at once what customers ask for. */
	public boolean needsApproval(PlannedChange change, Caller caller) {
		return !Provider.isInsider(caller) && change.needsApproval();
	}

	private void requireAskable(Account account, Programme programme, List<RequestedOperation> operations,
			Caller caller) {
		List<String> ids = operations.stream().map(RequestedOperation::contactId).distinct().toList();
		Map<String, Contact> people = this.contacts.findAll(ids);
		List<Link> links = account.links().stream().filter((link) -> ids.contains(link.contactId())).toList();
		AskedChange asked = new AskedChange(account, programme, operations, people,
				this.profiles.of(account.id(), links, people), purchasers(operations),
				Provider.isInsider(caller) ? Set.of() : shared(account, operations, people), own(caller), caller);
		FieldError[] errors = AskedRule.ALL.stream().flatMap((rule) -> rule.errors(asked)).toArray(FieldError[]::new);
		if (errors.length > 0) {
			throw Refusal.invalid("The operations cannot be asked for like this.", errors);
		}
	}

	private Set<String> shared(Account account, List<RequestedOperation> operations, Map<String, Contact> people) {
		return operations.stream()
			.filter(AskedRule::concernsPerson)
			.map((it) -> people.get(it.contactId()))
			.filter(Objects::nonNull)
			.filter((contact) -> this.places.isElsewhere(contact, account.id()))
			.map(Contact::id)
			.collect(Collectors.toSet());
	}

	private Set<String> purchasers(List<RequestedOperation> operations) {
		List<String> named = operations.stream()
			.flatMap((it) -> (it instanceof SetPurchasers set) ? set.purchasers().stream() : Stream.of())
			.map(Purchaser::accountId)
			.toList();
		return this.accounts.findAll(named)
			.values()
			.stream()
			.filter((it) -> it.side() == AccountSide.PURCHASER)
			.map(Account::id)
			.collect(Collectors.toSet());
	}

	/** What would make somebody of a purchaser one of the customer's contacts. */
	private Set<String> own(Caller caller) {
		String contactId = caller.contactId();
		return (caller.via() == null || contactId == null) ? Set.of()
				: this.contacts.find(contactId)
					.stream()
					.flatMap((contact) -> contact.currentEmails().stream())
					.map(ContactEmail::address)
					.collect(Collectors.toSet());
	}

	private record Ids(String newContact, EmailIds emailIds, Programme programme) implements OperationIds {

		@Override
		public String emailId(String contactId, EmailAddress address) {
			return this.emailIds.of(contactId, address);
		}

		@Override
		public boolean invites() {
			return this.programme.invites();
		}

		@Override
		public Removal removal() {
			return this.programme.onRemove();
		}

	}

}
