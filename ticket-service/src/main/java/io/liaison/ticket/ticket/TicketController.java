package io.liaison.ticket.ticket;

import java.net.URI;

import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.store.Command;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import io.liaison.ticket.ticket.TicketResources.TicketItem;
import io.liaison.ticket.ticket.TicketResources.TicketResource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tickets. One sees one's own, with {@code tickets.read-all} those of the account, staff
 * those of all accounts.
 */
@RestController
@RequestMapping("/api/tickets")
class TicketController {

	private final TicketManagement management;

	private final Tickets tickets;

	TicketController(TicketManagement management, Tickets tickets) {
		this.management = management;
		this.tickets = tickets;
	}

	@PostMapping
	@RequiresPermission("tickets.open")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<TicketResource> open(Command command, @Valid @RequestBody NewTicket body, Caller caller) {
		Ticket ticket = this.management.open(command, body.accountId(), body.subject(), body.message(), caller);
		return ResponseEntity.created(URI.create("/api/tickets/" + ticket.id()))
			.eTag(ETags.of(ticket.version()))
			.body(TicketResource.of(ticket));
	}

	@GetMapping
	@Authenticated
	Page<TicketItem> list(@RequestParam(required = false) @Nullable String accountId,
			@RequestParam(required = false) @Nullable TicketStatus status, PageRequest request, Caller caller) {
		TicketFilter filter = TicketFilter.of(accountId, status, caller);
		Cursor cursor = filter.cursor(request);
		return cursor.page(this.tickets.list(filter, cursor)).map(TicketItem::of);
	}

	@GetMapping("/{ticketId}")
	@Authenticated
	ResponseEntity<TicketResource> get(@PathVariable String ticketId, Caller caller) {
		return answer(this.tickets.visible(ticketId, caller));
	}

	@PostMapping("/{ticketId}/closure")
	@Authenticated
	ResponseEntity<TicketResource> close(@PathVariable String ticketId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
		return answer(this.management.close(ticketId, command, ifMatch, caller));
	}

	@PostMapping("/{ticketId}/reopening")
	@Authenticated
	ResponseEntity<TicketResource> reopen(@PathVariable String ticketId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
		return answer(this.management.reopen(ticketId, command, ifMatch, caller));
	}

	private static ResponseEntity<TicketResource> answer(Ticket ticket) {
		return ResponseEntity.ok().eTag(ETags.of(ticket.version())).body(TicketResource.of(ticket));
	}

	/**
	 * @param subject one line, for it becomes the subject of mails
	 */
	record NewTicket(
			@NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line") String subject,
			@NotBlank @Size(max = 20_000) String message, @Size(min = 1, max = 100) @Nullable String accountId) {
	}

}
