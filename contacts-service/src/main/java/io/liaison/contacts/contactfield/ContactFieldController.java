package io.liaison.contacts.contactfield;

import java.net.URI;
import java.util.List;

import io.liaison.contacts.patch.MergePatch;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.openapi.Patch;
import io.liaison.platform.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The provider's own fields of contacts, for staff (T2).
 */
@RestController
@RequestMapping("/api/contact-fields")
class ContactFieldController {

	private final ContactFieldManagement management;

	private final ContactFields fields;

	ContactFieldController(ContactFieldManagement management, ContactFields fields) {
		this.management = management;
		this.fields = fields;
	}

	@GetMapping
	@RequiresPermission("contacts.read")
	Page<FieldResource> list(Caller caller) {
		Provider.requireInsider(caller);
		return new Page<>(this.fields.all().stream().map(FieldResource::of).toList(), null);
	}

	@GetMapping("/{fieldId}")
	@RequiresPermission("contacts.read")
	ResponseEntity<FieldResource> get(@PathVariable String fieldId, Caller caller) {
		Provider.requireInsider(caller);
		return answer(ResponseEntity.ok(), this.fields.get(fieldId));
	}

	@PostMapping
	@RequiresPermission("contacts.manage")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<FieldResource> define(Command command, @Valid @RequestBody NewField body, Caller caller) {
		Provider.requireInsider(caller);
		ContactField field = this.management.define(command, body.definition(Ids.from(command)));
		return answer(ResponseEntity.created(URI.create("/api/contact-fields/" + field.id())), field);
	}

	@PatchMapping(path = "/{fieldId}", consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
	@RequiresPermission("contacts.manage")
	ResponseEntity<FieldResource> change(@PathVariable String fieldId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Schema(implementation = FieldPatch.class) @RequestBody JsonNode patch, Caller caller) {
		Provider.requireInsider(caller);
		return answer(ResponseEntity.ok(),
				this.management.change(fieldId, command, ifMatch, new MergePatch(patch, FieldPatch.class)));
	}

	private static ResponseEntity<FieldResource> answer(ResponseEntity.BodyBuilder answer, ContactField field) {
		return answer.eTag(ETags.of(field.version())).body(FieldResource.of(field.definition()));
	}

	record FieldResource(String id, String name, FieldType type, List<String> choices) {

		static FieldResource of(FieldDefinition field) {
			return new FieldResource(field.id(), field.name(), field.type(), field.choices());
		}

	}

	record NewField(@NotBlank @Size(max = ContactFieldManagement.MAX_NAME_LENGTH) String name, @NotNull FieldType type,
			@Nullable @Size(max = ContactFieldManagement.MAX_CHOICES) List<@NotBlank @Size(
					max = ContactFieldManagement.MAX_CHOICE_LENGTH) String> choices) {

		FieldDefinition definition(String id) {
			return new FieldDefinition(id, this.name, this.type, (this.choices != null) ? this.choices : List.of());
		}

	}

	@Patch
	record FieldPatch(@Size(max = ContactFieldManagement.MAX_NAME_LENGTH) String name,
			@Nullable @Size(max = ContactFieldManagement.MAX_CHOICES) List<@Size(
					max = ContactFieldManagement.MAX_CHOICE_LENGTH) String> choices) {
	}

}
