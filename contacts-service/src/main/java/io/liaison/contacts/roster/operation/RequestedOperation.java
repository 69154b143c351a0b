package io.liaison.contacts.roster.operation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.liaison.contacts.roster.Proposal;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterTerms;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * A step that people ask for, as the API writes it: the member {@code type} is the name
 * that the annotation of its record says. Adding one is a record of its own.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface RequestedOperation extends AccountOperation permits AddContact, EditDetails, SetRoles,
		RemoveContact, AddAddress, ReplaceAddress, RemoveAddress, SetPurchasers {

	/** The types that there are. */
	static List<String> types() {
		return Stream.of(RequestedOperation.class.getPermittedSubclasses())
			.map(RequestedOperation::type)
			.sorted()
			.toList();
	}

	/** The name under which the API knows it. */
	default String type() {
		return type(getClass());
	}

	private static String type(Class<?> operation) {
		return Objects.requireNonNull(operation.getAnnotation(JsonTypeName.class)).value();
	}

	/**
	 * The same under the ids with which it is carried out.
	 * @throws io.liaison.platform.problem.Refusal INVALID for what it says of the person
	 */
	default RequestedOperation identified(OperationIds ids) {
		return this;
	}

	/** The same without personal values, as it is stored and told. */
	default RequestedOperation withoutValues() {
		return this;
	}

	/** What it says of the person. */
	default Proposal proposal() {
		return Proposal.NONE;
	}

	/** Whether it comes with personal values. */
	default boolean saysOfPersons() {
		return !changedFields().isEmpty();
	}

	/** E-mail ids that it names. */
	default List<String> addresses() {
		return List.of();
	}

	/**
	 * Whether it is for those who may decide about the roles of whom it concerns, even
	 * where the roster stays as it is: by addresses one is reached, and signs in.
	 */
	default boolean needsAuthority() {
		return false;
	}

	/** Ids of the roles that it gives. */
	default List<String> given() {
		return List.of();
	}

	/** Names of the details that it changes. */
	default List<String> changedFields() {
		return List.of();
	}

	@Override
	default Roster on(Roster before, RosterTerms terms, long revision) {
		return before;
	}

}
