package io.liaison.contacts.changeset.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.roster.Purchaser;
import io.liaison.contacts.roster.operation.AddAddress;
import io.liaison.contacts.roster.operation.AddContact;
import io.liaison.contacts.roster.operation.EditDetails;
import io.liaison.contacts.roster.operation.RemoveAddress;
import io.liaison.contacts.roster.operation.RemoveContact;
import io.liaison.contacts.roster.operation.ReplaceAddress;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.contacts.roster.operation.SetPurchasers;
import io.liaison.contacts.roster.operation.SetRoles;
import io.liaison.platform.problem.Refusal.FieldError;

/**
 * What the operations of a request have to be like before it matters what they come to.
 * Each says what to mend, with a pointer to the operation.
 */
@FunctionalInterface
interface AskedRule {

	/** Who is changed acts for the account; who is added is new or known to staff (D5). */
	AskedRule CONTACT_IS_THERE = each((asked, operation) -> {
		boolean linked = asked.account().link(operation.contactId()).isPresent();
		if (operation instanceof AddContact added) {
			if (added.person() != null) {
				return Stream.empty();
			}
			return (asked.byInsider() && asked.people().containsKey(added.contactId()) && !linked) ? Stream.empty()
					: Stream.of(at("/person", "says who is added"));
		}
		return (linked || operation instanceof SetPurchasers) ? Stream.empty()
				: Stream.of(at("/contactId", "names no contact of the account"));
	});

	/** Nothing is asked for twice. */
	AskedRule NOT_TWICE = (asked) -> {
		Set<String> seen = new HashSet<>();
		List<RequestedOperation> operations = asked.operations();
		return IntStream.range(0, operations.size()).boxed().filter((i) -> {
			RequestedOperation operation = operations.get(i);
			String address = operation instanceof SetRoles ? "" : String.join(" ", operation.addresses());
			return !seen.add(operation.type() + " " + operation.contactId() + " " + address);
		}).map((i) -> at("/operations/" + i, "is asked for twice"));
	};

	/** Nothing is changed of a contact whom another operation removes. */
	AskedRule NOT_OF_THE_REMOVED = (asked) -> {
		Set<String> removed = asked.operations()
			.stream()
			.filter(RemoveContact.class::isInstance)
			.map(RequestedOperation::contactId)
			.collect(Collectors.toSet());
		return each(asked, (all, operation) -> (removed.contains(operation.contactId())
				&& !(operation instanceof RemoveContact))
						? Stream.of(at("/contactId", "is removed by another operation")) : Stream.empty());
	};

	/** Addresses that are named are known to who names them (D5). */
	AskedRule ADDRESS_IS_KNOWN = each((asked, operation) -> {
		String named = switch (operation) {
			case SetRoles roles -> (roles.emailId() != null) ? roles.emailId() : "";
			case ReplaceAddress replaced -> replaced.emailId();
			case RemoveAddress removed -> removed.emailId();
			case AddContact _, EditDetails _, RemoveContact _, AddAddress _, SetPurchasers _ -> "";
		};
		boolean known = named.isEmpty()
				|| asked.contact(operation).filter((it) -> asked.known(it).contains(named)).isPresent();
		return known ? Stream.empty() : Stream.of(at("/emailId", "names a current e-mail of the contact"));
	});

	/** A contact keeps within the number of addresses that one can have. */
	AskedRule ADDRESSES_HAVE_ROOM = each((asked, operation) -> {
		boolean more = operation instanceof AddAddress || operation instanceof ReplaceAddress;
		boolean full = more && asked.contact(operation)
			.filter((contact) -> contact.emails().size() >= Contact.MAX_EMAILS
					&& operation.addresses().stream().noneMatch(contact::hasHad))
			.isPresent();
		return full ? Stream.of(at("/address", "is one too many: a contact has at most " + Contact.MAX_EMAILS
				+ " addresses, former ones included")) : Stream.empty();
	});

	/** A new contact has as many roles as the programme asks for (C9, Q18). */
	AskedRule ROLES_AT_CREATION = each((asked,
			operation) -> (operation instanceof AddContact added
					&& added.roles().size() < asked.programme().leastRoles()) ? Stream
						.of(at("/roles", "has at least " + asked.programme().leastRoles() + " role(s)"))
							: Stream.empty());

	/** A name belongs to whoever else knows the person, too. */
	AskedRule NAME_IS_NOT_SHARED = each((asked, operation) -> {
		boolean shared = concernsPerson(operation) && !asked.byInsider()
				&& asked.shared().contains(operation.contactId());
		return shared ? Stream
			.of(at("/details", "changes the name, zone or language of a person whom others know as well: ask the provider"))
				: Stream.empty();
	});

	/** A customer's purchasers are accounts of purchasers, each named once (D16). */
	AskedRule PURCHASERS_ARE_THERE = each((asked, operation) -> {
		if (!(operation instanceof SetPurchasers named)) {
			return Stream.empty();
		}
		if (asked.account().side() != AccountSide.CUSTOMER) {
			return Stream.of(at("/type", "is for customers"));
		}
		List<Purchaser> all = named.purchasers();
		return IntStream.range(0, all.size()).boxed().flatMap((i) -> {
			Purchaser it = all.get(i);
			String pointer = "/purchasers/" + i;
			List<FieldError> errors = new ArrayList<>();
			if (!asked.purchasers().contains(it.accountId())) {
				errors.add(at(pointer + "/accountId", "names no purchaser's account"));
			}
			if (all.subList(0, i).stream().anyMatch((other) -> other.accountId().equals(it.accountId()))) {
				errors.add(at(pointer + "/accountId", "stands there twice"));
			}
			if (Set.copyOf(it.scopes()).size() < it.scopes().size()) {
				errors.add(at(pointer + "/scopes", "names a scope twice"));
			}
			return errors.stream();
		});
	});

	/** Nobody of a purchaser gets a place of their own at the customer by this. */
	AskedRule NOT_FOR_ONESELF = each((asked, operation) -> {
		List<String> brought = switch (operation) {
			case AddContact it when it.person() != null && it.person().emails() != null -> it.person().emails();
			case AddAddress it when it.address() != null -> List.of(it.address());
			case ReplaceAddress it when it.address() != null -> List.of(it.address());
			default -> List.<String>of();
		};
		return brought.stream().map((it) -> new EmailAddress(it).value()).anyMatch(asked.own()::contains)
				? Stream.of(at("", "brings your own address: ask the customer")) : Stream.empty();
	});

	/** In the order in which they are told. */
	List<AskedRule> ALL = List.of(CONTACT_IS_THERE, NOT_TWICE, NOT_OF_THE_REMOVED, ADDRESS_IS_KNOWN,
			ADDRESSES_HAVE_ROOM, ROLES_AT_CREATION, NAME_IS_NOT_SHARED, PURCHASERS_ARE_THERE, NOT_FOR_ONESELF);

	Stream<FieldError> errors(AskedChange asked);

	/** Whether it changes what belongs to the person, not to the account alone. */
	static boolean concernsPerson(RequestedOperation operation) {
		return operation instanceof EditDetails edit && edit.details() != null && edit.details().concernsPerson();
	}

	private static FieldError at(String pointer, String detail) {
		return new FieldError(pointer, detail);
	}

	private static AskedRule each(BiFunction<AskedChange, RequestedOperation, Stream<FieldError>> rule) {
		return (asked) -> each(asked, rule);
	}

	private static Stream<FieldError> each(AskedChange asked,
			BiFunction<AskedChange, RequestedOperation, Stream<FieldError>> rule) {
		List<RequestedOperation> operations = asked.operations();
		return IntStream.range(0, operations.size())
			.boxed()
			.flatMap((i) -> rule.apply(asked, operations.get(i))
				.map((error) -> at("/operations/" + i + error.pointer(), error.detail())));
	}

}
