package io.liaison.access.grant.login;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.password.ContextWords;
import io.liaison.access.identity.proof.OfferedPassword;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;

import org.springframework.stereotype.Component;

/** Names and addresses of the people at whom an identity's address stands. */
@Component
record PersonalWords(ContactAccesses accesses, AccountViews accounts) implements ContextWords {

	@Override
	public Collection<String> of(LoginIdentity identity) {
		List<ContactAccess> holders = this.accesses
			.findAll(identity.claims().stream().map(AddressHolder::contactId).collect(Collectors.toSet()));
		Set<String> accountIds = holders.stream()
			.flatMap((holder) -> holder.grants().stream())
			.map(Grant::accountId)
			.collect(Collectors.toSet());
		return Stream
			.of(holders.stream().map(ContactAccess::name), addresses(identity, holders),
					this.accounts.findAll(accountIds).values().stream().map(AccountView::name))
			.flatMap((it) -> it)
			.toList();
	}

	@Override
	public Collection<String> of(OfferedPassword offered) {
		Optional<ContactAccess> holder = this.accesses.find(offered.contactId());
		return Stream
			.of(holder.map(ContactAccess::name).stream(),
					forms(holder.flatMap((it) -> it.addresses().inPlain(offered.emailId())).stream()),
					this.accounts.find(offered.accountId()).map(AccountView::name).stream())
			.flatMap((it) -> it)
			.toList();
	}

	private static Stream<String> addresses(LoginIdentity identity, List<ContactAccess> holders) {
		return forms(holders.stream()
			.flatMap((holder) -> identity.claims()
				.stream()
				.filter((claim) -> claim.contactId().equals(holder.id()))
				.flatMap((claim) -> holder.addresses().inPlain(claim.emailId()).stream())));
	}

	/** Without the domain too: all of it before the sign is one word more. */
	private static Stream<String> forms(Stream<String> addresses) {
		return addresses
			.flatMap((address) -> Stream.of(address, address.substring(0, Math.max(0, address.lastIndexOf('@')))));
	}

}
