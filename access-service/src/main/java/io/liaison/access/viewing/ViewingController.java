package io.liaison.access.viewing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.platform.command.Command;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.store.Listed;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * View as: staff begin it here and then sign in for it ({@code view_as} of an
 * authorization request); who decides about an account sees who did, and why.
 */
@RestController
class ViewingController {

	private final ViewingManagement management;

	private final Viewings viewings;

	private final ContactAccesses accesses;

	ViewingController(ViewingManagement management, Viewings viewings, ContactAccesses accesses) {
		this.management = management;
		this.viewings = viewings;
		this.accesses = accesses;
	}

	@PostMapping("/api/view-as")
	@RequiresPermission("access.view-as")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ViewingResource> begin(@Valid @RequestBody NewViewing asked, Caller caller, Command command) {
		Viewing begun = this.management.begin(asked.account(), asked.contact(), asked.reason(), caller, command);
		return ResponseEntity.created(URI.create("/api/view-as/" + begun.id()))
			.body(resources(List.of(Map.entry(begun.id(), begun.snapshot()))).getFirst());
	}

	/** Its tokens are refused from now on. */
	@DeleteMapping("/api/view-as/{viewingId}")
	@Authenticated
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@PathVariable String viewingId, Caller caller, Command command) {
		this.management.end(viewingId, caller, command);
	}

	/** The latest first. */
	@GetMapping("/api/accounts/{accountId}/view-as")
	@RequiresPermission(value = "access.read", account = "accountId")
	Page<ViewingResource> list(@PathVariable String accountId, PageRequest request) {
		Cursor cursor = request.within("view-as", accountId);
		Page<Listed<Viewing.State>> page = cursor.page(this.viewings.of(accountId, cursor));
		return new Page<>(resources(page.items().stream().map((it) -> Map.entry(it.id(), it.state())).toList()),
				page.next());
	}

	private List<ViewingResource> resources(List<Map.Entry<String, Viewing.State>> viewings) {
		Map<String, ContactAccess> people = this.accesses
			.findAll(viewings.stream()
				.flatMap((it) -> Stream.of(it.getValue().staff().contactId(), it.getValue().seen().contactId()))
				.collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(ContactAccess::id, Function.identity()));
		return viewings.stream()
			.map((it) -> ViewingResource.of(it.getKey(), it.getValue(),
					(id) -> Optional.ofNullable(people.get(id)).map(ContactAccess::name).orElse("")))
			.toList();
	}

	/**
	 * @param contact of that account of a customer
	 * @param reason told to the account's admins
	 */
	record NewViewing(@NotBlank @Size(max = 128) String account, @NotBlank @Size(max = 128) String contact,
			@NotBlank @Size(min = 10, max = 500) String reason) {
	}

	/**
	 * @param staff who sees
	 * @param contact as whom
	 * @param endedAt absent where nobody ended it before its time
	 */
	record ViewingResource(String id, String accountId, Person contact, Person staff, String reason, Instant since,
			Instant until, @Nullable Instant endedAt) {

		static ViewingResource of(String id, Viewing.State state, Function<String, String> name) {
			return new ViewingResource(id, state.seen().accountId(), person(state.seen(), name),
					person(state.staff(), name), state.reason(), state.since(), state.until(), state.endedAt());
		}

		private static Person person(Viewing.Person it, Function<String, String> name) {
			return new Person(it.contactId(), name.apply(it.contactId()));
		}

	}

	record Person(String id, String name) {
	}

}
