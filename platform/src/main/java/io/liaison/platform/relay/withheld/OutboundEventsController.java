package io.liaison.platform.relay.withheld;

import java.util.List;

import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.relay.withheld.OutboundEvents.ParkedOutbox;
import io.liaison.platform.relay.withheld.OutboundEvents.WithheldDocument;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Events on their way out, for operators. The lists show the first part only: what stands
 * behind is seen when that is settled.
 */
@RestController
@RequestMapping("/api/operations/${liaison.service-name}")
@RequiresPermission("operations.manage")
public class OutboundEventsController {

	private static final int MOST_IDS = 1_000;

	private final OutboundEvents events;

	private final Resync resync;

	public OutboundEventsController(OutboundEvents events, Resync resync) {
		this.events = events;
		this.resync = resync;
	}

	@GetMapping("/outbound-events")
	Page<WithheldDocument> withheld(PageRequest request) {
		return new Page<>(this.events.withheld(request.within("outbound-events").limit()), null);
	}

	@PostMapping("/outbound-events/{collection}/{id}/retry")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void retry(@PathVariable String collection, @PathVariable String id) {
		this.events.retry(collection, id);
	}

	@PostMapping("/outbound-events/{collection}/{id}/park")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void park(@PathVariable String collection, @PathVariable String id, Command command) {
		this.events.park(collection, id, command);
	}

	@DeleteMapping("/outbound-events/{collection}/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void drop(@PathVariable String collection, @PathVariable String id, Command command) {
		this.events.drop(collection, id, command);
	}

	@GetMapping("/parked-outbound-events")
	Page<ParkedOutbox> parked(PageRequest request) {
		return new Page<>(this.events.parked(request.within("parked-outbound-events").limit()), null);
	}

	@PostMapping("/parked-outbound-events/{id}/retry")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void publishParked(@PathVariable String id, Command command) {
		this.events.publishParked(id, command);
	}

	@DeleteMapping("/parked-outbound-events/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void dropParked(@PathVariable String id) {
		this.events.dropParked(id);
	}

	/** Publishes chosen records as they are, once more, in the background. */
	@PostMapping("/resync")
	@ResponseStatus(HttpStatus.ACCEPTED)
	void resync(@RequestBody ResyncRequest request) {
		if (request.collection() == null || request.ids() != null && request.ids().size() > MOST_IDS) {
			throw Refusal.invalid("Name a collection, and at most " + MOST_IDS + " ids or none for all.");
		}
		this.resync.request(request.collection(), request.ids());
	}

	/**
	 * @param ids none for all of the collection
	 */
	record ResyncRequest(@Nullable String collection, @Nullable List<String> ids) {

	}

}
