package io.liaison.ticket.desk;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import io.liaison.platform.command.Command;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.store.Listed;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import io.liaison.ticket.desk.TicketResources.TicketHistory;
import io.liaison.ticket.desk.TicketResources.TicketItem;
import io.liaison.ticket.desk.TicketResources.TicketPage;
import io.liaison.ticket.desk.TicketResources.TicketResource;
import io.liaison.ticket.ticket.Resolution;
import io.liaison.ticket.ticket.Ticket;
import io.liaison.ticket.ticket.TicketStatus.WaitingFor;
import io.liaison.ticket.ticket.TicketStatus;
import io.liaison.ticket.ticket.Tickets;
import io.liaison.ticket.ticket.list.TicketFilter;
import io.liaison.ticket.ticket.list.TicketRow;
import io.liaison.ticket.view.KnownNames;
import io.liaison.ticket.view.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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

	private final KnownNames names;

	TicketController(TicketManagement management, Tickets tickets, KnownNames names) {
		this.management = management;
		this.tickets = tickets;
		this.names = names;
	}

	@PostMapping
	@RequiresPermission("tickets.open")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<TicketResource> open(Command command, @Valid @RequestBody NewTicket body, Caller caller) {
		Ticket ticket = this.management.open(command, body.accountId(), body.filled(), caller);
		return ResponseEntity.created(URI.create("/api/tickets/" + ticket.id()))
			.eTag(ETags.of(ticket.version()))
			.body(TicketResource.of(ticket, names(ticket, caller), caller));
	}

	/**
	 * What changed last first.
	 * @param assignee a contact, {@code me}, or {@code none} for those that nobody has
	 * @param closed whether those that are closed, or those that are not
	 * @param query beginnings of words of the subject
	 * @param count whether to count all that fit
	 */
	@GetMapping
	@Authenticated
	TicketPage list(@RequestParam(required = false) @Nullable String accountId,
			@RequestParam(defaultValue = "false") boolean mine,
			@RequestParam(required = false) @Size(max = 100) @Nullable String assignee,
			@RequestParam(required = false) @Nullable TicketStatus status,
			@RequestParam(required = false) @Nullable Boolean closed,
			@RequestParam(required = false) @Nullable WaitingFor waitingFor,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(required = false) @Size(max = 200) @Nullable String query,
			@RequestParam(defaultValue = "false") boolean count, PageRequest request, Caller caller) {
		TicketFilter filter = new TicketFilter(accountId, null, assignee, status, closed, waitingFor, category, query)
			.within(mine, caller);
		Cursor cursor = filter.cursor(request);
		Page<Listed<TicketRow>> page = cursor.page(this.tickets.list(filter, cursor));
		List<TicketRow> rows = page.items().stream().map(Listed::state).toList();
		Names known = this.names.of(rows.stream().map(TicketRow::accountId).toList(),
				rows.stream()
					.flatMap((row) -> Stream.of(row.openedBy().contactId(), row.assignee(), row.changed().by())),
				caller);
		return new TicketPage(page.items().stream().map((listed) -> TicketItem.of(listed, known)).toList(), page.next(),
				count ? this.tickets.count(filter) : null);
	}

	@GetMapping("/{ticketId}")
	@Authenticated
	ResponseEntity<TicketResource> get(@PathVariable String ticketId, Caller caller) {
		return answer(this.tickets.visible(ticketId, caller), caller);
	}

	@GetMapping("/{ticketId}/history")
	@Authenticated
	ResponseEntity<TicketHistory> history(@PathVariable String ticketId, Caller caller) {
		Ticket ticket = this.tickets.visible(ticketId, caller);
		return ResponseEntity.ok()
			.eTag(ETags.of(ticket.version()))
			.body(TicketHistory.of(ticket, names(ticket, caller)));
	}

	@PutMapping("/{ticketId}/assignee")
	@RequiresPermission("tickets.answer")
	ResponseEntity<TicketResource> assign(@PathVariable String ticketId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Valid @RequestBody NewAssignee body, Caller caller) {
		return answer(this.management.assign(ticketId, command, ifMatch, body.contactId(), caller), caller);
	}

	@PostMapping("/{ticketId}/closure")
	@Authenticated
	ResponseEntity<TicketResource> close(@PathVariable String ticketId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Valid @RequestBody(required = false) @Nullable Closing body, Caller caller) {
		Resolution outcome = (body != null) ? body.outcome() : null;
		return answer(this.management.close(ticketId, command, ifMatch, outcome, caller), caller);
	}

	@PostMapping("/{ticketId}/reopening")
	@Authenticated
	ResponseEntity<TicketResource> reopen(@PathVariable String ticketId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
		return answer(this.management.reopen(ticketId, command, ifMatch, caller), caller);
	}

	private ResponseEntity<TicketResource> answer(Ticket ticket, Caller caller) {
		return ResponseEntity.ok()
			.eTag(ETags.of(ticket.version()))
			.body(TicketResource.of(ticket, names(ticket, caller), caller));
	}

	private Names names(Ticket ticket, Caller caller) {
		return this.names.of(List.of(ticket.accountId()), ticket.people(), caller);
	}

	/**
	 * @param outcome what came of what a form asked for, as staff say
	 */
	record Closing(@Nullable Resolution outcome) {
	}

	/**
	 * @param contactId one of the staff, absent for nobody
	 */
	record NewAssignee(@Size(min = 1, max = 100) @Nullable String contactId) {
	}

}
