package io.liaison.access.opensession;

import io.liaison.platform.command.Command;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a contact is signed in, for staff alone: others are told 404. */
@RestController
@RequestMapping("/api/contacts/{contactId}/sessions")
class ContactSessionsController {

	private final ContactSessions sessions;

	ContactSessionsController(ContactSessions sessions) {
		this.sessions = sessions;
	}

	@GetMapping
	@RequiresPermission("access.manage")
	Page<OpenSession> list(@PathVariable String contactId, Caller caller) {
		return new Page<>(this.sessions.list(contactId, caller), null);
	}

	@DeleteMapping("/{sessionId}")
	@RequiresPermission("access.manage")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@PathVariable String contactId, @PathVariable String sessionId, Caller caller, Command command) {
		this.sessions.end(contactId, sessionId, caller, command);
	}

	@DeleteMapping
	@RequiresPermission("access.manage")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void endAll(@PathVariable String contactId, Caller caller, Command command) {
		this.sessions.endAll(contactId, caller, command);
	}

}
