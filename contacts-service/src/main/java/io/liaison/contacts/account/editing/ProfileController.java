package io.liaison.contacts.account.editing;

import java.time.Instant;
import java.util.List;

import io.liaison.contacts.account.editing.AccountResources.LinkedEmail;
import io.liaison.contacts.account.editing.ProfileManagement.Known;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.modifier.LastModifier;
import io.liaison.contacts.modifier.Modifiers;
import io.liaison.contacts.patch.MergePatch;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.platform.command.Command;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.store.Modification;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.openapi.Patch;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an account knows of a contact (D5): job title, phones, and which of the contact's
 * addresses. Only staff add an address that the account does not know yet.
 */
@RestController
@RequestMapping("/api/accounts/{accountId}/contacts/{contactId}/profile")
class ProfileController {

	private final ProfileManagement management;

	private final Modifiers modifiers;

	ProfileController(ProfileManagement management, Modifiers modifiers) {
		this.management = management;
		this.modifiers = modifiers;
	}

	@GetMapping
	@RequiresPermission(value = "contacts.read", account = "accountId")
	ResponseEntity<ProfileResource> get(@PathVariable String accountId, @PathVariable String contactId, Caller caller) {
		return answer(this.management.get(accountId, contactId), caller);
	}

	@PatchMapping(consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
	@RequiresPermission(value = "contacts.manage", account = "accountId")
	ResponseEntity<ProfileResource> change(@PathVariable String accountId, @PathVariable String contactId,
			Command command, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Schema(implementation = ProfilePatch.class) @RequestBody JsonNode patch, Caller caller) {
		return answer(this.management.change(accountId, contactId, command, ifMatch,
				new MergePatch(patch, ProfilePatch.class), caller), caller);
	}

	private ResponseEntity<ProfileResource> answer(Known known, Caller caller) {
		Profile profile = known.profile();
		return ResponseEntity.ok()
			.eTag(ETags.of(profile.version()))
			.body(ProfileResource.of(known, this.modifiers.of(profile.modified(), caller)));
	}

	record ProfileResource(String accountId, String contactId, @Nullable String title, List<String> phones,
			List<LinkedEmail> emails, @Nullable Instant lastModifiedAt, @Nullable LastModifier lastModifiedBy) {

		static ProfileResource of(Known known, @Nullable LastModifier by) {
			Profile profile = known.profile();
			return new ProfileResource(profile.accountId(), profile.contactId(), profile.title(), profile.phones(),
					profile.emails(known.contact()).stream().map(LinkedEmail::of).toList(),
					profile.modified().map(Modification::at).orElse(null), by);
		}

	}

	@Patch
	record ProfilePatch(@Nullable @Size(max = ProfileEntry.MAX_TITLE_LENGTH) String title,
			@Nullable @Size(
					max = ContactDetails.MAX_PHONES) List<@Size(max = ContactDetails.MAX_PHONE_LENGTH) String> phones,
			@Nullable @Size(max = Contact.MAX_EMAILS) List<@Size(max = 64) String> emailIds) {
	}

}
