package io.liaison.contacts.contactfield;

import java.util.List;

import io.liaison.contacts.patch.MergePatch;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.text.Text;
import io.liaison.platform.web.ETags;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Decides about the provider's fields.
 */
@Service
class ContactFieldManagement {

	static final int MAX_NAME_LENGTH = 60;

	static final int MAX_CHOICES = 100;

	static final int MAX_CHOICE_LENGTH = 100;

	private static final int MAX_FIELDS = 50;

	private final ContactFields fields;

	ContactFieldManagement(ContactFields fields) {
		this.fields = fields;
	}

	/**
	 * @throws Refusal INVALID; CONFLICT for a name that is taken or past the bound
	 */
	ContactField define(Command command, FieldDefinition wanted) {
		List<FieldDefinition> all = this.fields.all();
		if (all.stream().noneMatch((field) -> field.id().equals(wanted.id()))) {
			require(wanted, all);
			if (all.size() >= MAX_FIELDS) {
				throw Refusal.conflict("too-many-fields", "There are at most " + MAX_FIELDS + " fields.");
			}
		}
		return this.fields.create(command, wanted);
	}

	/**
	 * @throws Refusal STALE, PRECONDITION_REQUIRED; as for a new one
	 */
	ContactField change(String id, Command command, @Nullable String ifMatch, MergePatch patch) {
		List<FieldDefinition> all = this.fields.all();
		return this.fields.change(id, command, (field) -> {
			ETags.require(ifMatch, field.version());
			FieldDefinition before = field.definition();
			FieldDefinition after = new FieldDefinition(before.id(),
					patch.requiredText("name", before.name(), MAX_NAME_LENGTH), before.type(),
					patch.texts("choices", before.choices(), MAX_CHOICES, MAX_CHOICE_LENGTH));
			require(after, all);
			field.change(after);
		});
	}

	private static void require(FieldDefinition wanted, List<FieldDefinition> all) {
		if (!Text.isOneLine(wanted.name())) {
			throw Refusal.invalid("The field cannot be like this.", new FieldError("/name", "is on one line"));
		}
		if ((wanted.type() == FieldType.CHOICE) == wanted.choices().isEmpty()
				|| wanted.choices().stream().distinct().count() != wanted.choices().size()) {
			throw Refusal.invalid("The field cannot be like this.",
					new FieldError("/choices", "are of a field of the type CHOICE alone, at least one, none twice"));
		}
		if (all.stream()
			.anyMatch((field) -> !field.id().equals(wanted.id()) && field.name().equalsIgnoreCase(wanted.name()))) {
			throw Refusal.conflict("field-name-taken", "Another field has this name.");
		}
	}

}
