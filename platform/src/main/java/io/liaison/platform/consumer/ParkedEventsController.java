package io.liaison.platform.consumer;

import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Parked events for operators.
 */
@RestController
@RequestMapping("/api/operations/${liaison.service-name}/parked-events")
@RequiresPermission("operations.manage")
class ParkedEventsController {

	private final ParkedEvents events;

	ParkedEventsController(ParkedEvents events) {
		this.events = events;
	}

	@GetMapping
	Page<ParkedEvent> list(PageRequest request) {
		Cursor cursor = request.within("parked-events");
		return cursor.page(this.events.page(cursor.position(), cursor.limit()));
	}

	@PostMapping("/{id}/retry")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void retry(@PathVariable String id) {
		this.events.retry(id);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void drop(@PathVariable String id) {
		this.events.drop(id);
	}

}
