package io.liaison.contacts.changeset.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.MailDomain;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.contacts.roster.PersonalValues;
import io.liaison.contacts.roster.operation.AddAddress;
import io.liaison.contacts.roster.operation.AddContact;
import io.liaison.contacts.roster.operation.EditDetails;
import io.liaison.contacts.roster.operation.OperationIds;
import io.liaison.contacts.roster.operation.ReplaceAddress;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What operations say of persons is what a person can be said to be.
 */
@Component
class PersonalRules {

	private final MailDomain mailDomain;

	PersonalRules(MailDomain mailDomain) {
		this.mailDomain = mailDomain;
	}

	/**
	 * The operations under their ids.
	 * @param ids of the operation at a place of the list
	 * @throws Refusal INVALID, with a pointer to everything that is wrong
	 */
	List<RequestedOperation> identified(List<RequestedOperation> operations, Function<Integer, OperationIds> ids) {
		List<RequestedOperation> identified = new ArrayList<>();
		List<FieldError> errors = new ArrayList<>();
		for (int i = 0; i < operations.size(); i++) {
			RequestedOperation operation = operations.get(i);
			OperationIds own = ids.apply(i);
			String at = "/operations/" + i;
			errors.addAll(errors(at, operation));
			if (errors.isEmpty()) {
				errors.addAll(errors(at + "/address", () -> identified.add(operation.identified(own))));
			}
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalid("The operations have values that are not valid.", errors.toArray(FieldError[]::new));
		}
		return List.copyOf(identified);
	}

	private List<FieldError> errors(String at, RequestedOperation operation) {
		return switch (operation) {
			case AddContact added when added.person() != null -> ofNew(at + "/person", added.person());
			case EditDetails edit when edit.details() != null -> ofChanged(at + "/details", edit.details());
			case EditDetails edit -> List.of(new FieldError(at + "/details", "says what changes"));
			case AddAddress added -> ofAddress(at + "/address", added.address());
			case ReplaceAddress replaced -> ofAddress(at + "/address", replaced.address());
			default -> List.of();
		};
	}

	private List<FieldError> ofNew(String at, PersonalValues person) {
		List<String> emails = Objects.requireNonNullElse(person.emails(), List.of());
		List<FieldError> errors = new ArrayList<>(errors(at, () -> {
			PersonName name = new PersonName(person.givenName(), person.familyName());
			return new ContactDetails(name, List.of(), List.of(), person.timeZone(), person.language());
		}));
		errors.addAll(errors(at, () -> entry(person)));
		for (int i = 0; i < emails.size(); i++) {
			errors.addAll(ofAddress(at + "/emails/" + i, emails.get(i)));
		}
		return errors;
	}

	private static List<FieldError> ofChanged(String at, PersonalValues details) {
		List<FieldError> errors = new ArrayList<>(errors(at, () -> {
			String given = blank(details.givenName()) ? "x" : details.givenName();
			return new ContactDetails(new PersonName(given, details.familyName()), List.of(), List.of(),
					blank(details.timeZone()) ? null : details.timeZone(),
					blank(details.language()) ? null : details.language());
		}));
		errors.addAll(errors(at, () -> entry(details)));
		if (details.emails() != null) {
			errors.add(new FieldError(at + "/emails", "addresses are operations of their own"));
		}
		return errors;
	}

	private List<FieldError> ofAddress(String at, @Nullable String text) {
		List<FieldError> errors = new ArrayList<>();
		errors.addAll(errors(at, () -> {
			EmailAddress address = new EmailAddress((text != null) ? text : "");
			this.mailDomain.obstacle(address).ifPresent((detail) -> errors.add(new FieldError(at, detail)));
			return address;
		}));
		return errors;
	}

	private static ProfileEntry entry(PersonalValues values) {
		return new ProfileEntry(values.title(), Objects.requireNonNullElse(values.phones(), List.of()), List.of());
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	/** What a value says when it is made. */
	private static List<FieldError> errors(String at, Supplier<?> value) {
		try {
			Objects.requireNonNull(value.get());
			return List.of();
		}
		catch (Refusal refusal) {
			return refusal.errors().isEmpty() ? List.of(new FieldError(at, refusal.detail()))
					: refusal.errors().stream().map((it) -> new FieldError(at + it.pointer(), it.detail())).toList();
		}
	}

}
