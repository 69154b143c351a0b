package io.liaison.contacts.erasure;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.erasure.ErasureState.Acknowledgement;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.RequiresRecentSignIn;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Erases people, for staff: begun here, and done when the receipt says so.
 */
@RestController
@RequestMapping("/api/erasures")
class ErasureController {

	private final Erasing erasing;

	private final Erasures erasures;

	ErasureController(Erasing erasing, Erasures erasures) {
		this.erasing = erasing;
		this.erasures = erasures;
	}

	@PostMapping
	@RequiresPermission("contacts.erase")
	@RequiresRecentSignIn
	@ResponseStatus(HttpStatus.ACCEPTED)
	ResponseEntity<ErasureReceiptResource> erase(Command command, @Valid @RequestBody NewErasure body, Caller caller) {
		Provider.requireInsider(caller);
		Erasure begun = this.erasing.ask(body.contactId(), body.reason(), command, caller);
		return ResponseEntity.accepted()
			.location(URI.create("/api/erasures/" + begun.id()))
			.body(ErasureReceiptResource.of(begun.id(), begun.snapshot()));
	}

	@GetMapping
	@RequiresPermission("contacts.erase")
	Page<ErasureReceiptResource> list(PageRequest request, Caller caller) {
		Provider.requireInsider(caller);
		Cursor cursor = request.within("erasures");
		return cursor.page(this.erasures.list(cursor))
			.map((listed) -> ErasureReceiptResource.of(listed.id(), listed.state()));
	}

	@GetMapping("/{erasureId}")
	@RequiresPermission("contacts.erase")
	ResponseEntity<ErasureReceiptResource> get(@PathVariable String erasureId, Caller caller) {
		Provider.requireInsider(caller);
		Erasure found = this.erasures.get(erasureId);
		return ResponseEntity.ok()
			.eTag(ETags.of(found.version()))
			.body(ErasureReceiptResource.of(erasureId, found.snapshot()));
	}

	record NewErasure(@NotBlank @Size(max = 128) String contactId, @NotNull Reason reason) {
	}

	/**
	 * @param services this one first
	 */
	record ErasureReceiptResource(String id, String contactId, Reason reason, ErasureStatus state, Instant askedAt,
			Actor askedBy, @Nullable Instant erasedAt, List<ServiceAnswer> services) {

		static ErasureReceiptResource of(String id, ErasureState state) {
			return new ErasureReceiptResource(id, state.contactId(), state.reason(), state.status(), state.askedAt(),
					state.by(), state.erasedAt(),
					Stream.concat(Stream.of(Erasure.OWN), Erasure.OTHERS.stream())
						.map((service) -> ServiceAnswer.of(service, state.acknowledged()))
						.toList());
		}

	}

	/**
	 * @param acknowledgedAt absent while the service has not answered
	 * @param records that it keeps redacted, or that are gone
	 */
	record ServiceAnswer(String service, @Nullable Instant acknowledgedAt, @Nullable Integer records) {

		static ServiceAnswer of(String service, List<Acknowledgement> answers) {
			return answers.stream()
				.filter((it) -> it.service().equals(service))
				.findFirst()
				.map((it) -> new ServiceAnswer(service, it.at(), it.records()))
				.orElseGet(() -> new ServiceAnswer(service, null, null));
		}

	}

}
