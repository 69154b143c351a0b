package io.liaison.access.opensession;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.session.Sessions;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where am I signed in, and to end that. */
@RestController
@RequestMapping("/api/me/sessions")
class MySessionsController {

	private final LoginIdentities identities;

	private final OpenSessions open;

	private final Sessions sessions;

	MySessionsController(LoginIdentities identities, OpenSessions open, Sessions sessions) {
		this.identities = identities;
		this.open = open;
		this.sessions = sessions;
	}

	/** The devices of a login are its holder's alone, whoever looks as that one. */
	@GetMapping
	@Authenticated(restricted = true)
	Page<OpenSession> list(Caller caller) {
		if (Caller.currentViewing().isPresent()) {
			throw Refusal.forbidden("Where somebody is signed in is not shown to whoever views as that one.");
		}
		return new Page<>(this.open.of(this.identities.get(caller.subject()), Caller.currentSession()), null);
	}

	@DeleteMapping("/{sessionId}")
	@Authenticated(restricted = true)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@PathVariable String sessionId, Caller caller, Command command) {
		this.sessions.end(caller.subject(), sessionId, command);
	}

	/**
	 * @param except goes on; without it the caller's own ends too
	 */
	@DeleteMapping
	@Authenticated(restricted = true)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void endAll(@RequestParam(required = false) @Nullable String except, Caller caller, Command command) {
		this.sessions.endAll(this.identities.get(caller.subject()).id(), except, command);
	}

}
