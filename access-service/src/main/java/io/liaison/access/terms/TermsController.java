package io.liaison.access.terms;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

import io.liaison.platform.command.Actor;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Terms are published by staff and accepted by who is first at an account. */
@RestController
class TermsController {

	private final TermsVersions versions;

	private final Acceptances acceptances;

	TermsController(TermsVersions versions, Acceptances acceptances) {
		this.versions = versions;
		this.acceptances = acceptances;
	}

	/** Those in force; version 0, without a text, before any were published. */
	@GetMapping("/api/terms")
	@Authenticated(restricted = true)
	TermsResource current(Caller caller) {
		return this.versions.current()
			.map((it) -> new TermsResource(it.version(), it.texts(), it.publishedAt(), caller.may("terms.accept"),
					isAccepted(it.version(), caller)))
			.orElseGet(() -> new TermsResource(0, Map.of(), null, false, false));
	}

	private boolean isAccepted(int version, Caller caller) {
		String contact = caller.contactId();
		String account = caller.accountId();
		return contact != null && account != null && this.acceptances.isAccepted(version, contact, account);
	}

	@PostMapping("/api/terms")
	@RequiresPermission("terms.publish")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<VersionResource> publish(@Valid @RequestBody Publication publication, Caller caller) {
		Terms published = this.versions.publish(publication.texts(), caller.actor());
		return ResponseEntity.created(URI.create("/api/terms")).body(VersionResource.of(published));
	}

	/** All there have been, the newest first. */
	@GetMapping("/api/terms/versions")
	@RequiresPermission("terms.publish")
	Page<VersionResource> versions(PageRequest request) {
		Cursor cursor = request.within("terms");
		return cursor.page(this.versions.list(cursor.position(), cursor.limit())).map(VersionResource::of);
	}

	/**
	 * Accepts for the account acted for; the rights that waited come with the next token.
	 */
	@PutMapping("/api/terms/{version}/acceptance")
	@RequiresPermission("terms.accept")
	AcceptanceResource accept(@PathVariable int version, Caller caller) {
		Terms current = this.versions.current().orElseThrow(() -> Refusal.notFound("terms"));
		if (current.version() != version) {
			throw Refusal.conflict("terms-superseded", "Other terms are in force by now.");
		}
		return AcceptanceResource.of(this.acceptances.accept(version, caller));
	}

	@GetMapping("/api/accounts/{accountId}/terms-acceptances")
	@RequiresPermission(value = "access.read", account = "accountId")
	Page<AcceptanceResource> acceptances(@PathVariable String accountId, PageRequest request) {
		Cursor cursor = request.within("terms-acceptances", accountId);
		return cursor.page(this.acceptances.of(accountId, cursor.position(), cursor.limit()))
			.map(AcceptanceResource::of);
	}

	/**
	 * @param texts plain text by language, paragraphs apart by an empty line
	 */
	record Publication(@NotEmpty @Size(
			max = 20) Map<@Pattern(regexp = "[a-z]{2,3}") String, @NotBlank @Size(max = 100_000) String> texts) {
	}

	/**
	 * @param owed whether the caller may do nothing else before accepting them
	 * @param accepted whether the caller did, for the account acted for
	 */
	record TermsResource(int version, Map<String, String> texts, @Nullable Instant publishedAt, boolean owed,
			boolean accepted) {
	}

	record VersionResource(int version, Map<String, String> texts, Instant publishedAt, Actor publishedBy) {

		static VersionResource of(Terms terms) {
			return new VersionResource(terms.version(), terms.texts(), terms.publishedAt(), terms.publishedBy());
		}

	}

	record AcceptanceResource(String accountId, String contactId, int version, Instant at) {

		static AcceptanceResource of(Acceptance acceptance) {
			return new AcceptanceResource(acceptance.accountId(), acceptance.contactId(), acceptance.version(),
					acceptance.at());
		}

	}

}
