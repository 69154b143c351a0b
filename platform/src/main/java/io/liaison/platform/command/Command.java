package io.liaison.platform.command;

import org.jspecify.annotations.Nullable;

/**
 * One intention to change something, recognised when it comes again: a document keeps the
 * ids of the last thousand commands applied to it, for 24 hours.
 *
 * @param id unique over callers and routes
 * @param body hash of the request, which tells a replay from a misuse of the key
 * @param shrinksRights takes rights away, and is therefore never refused for a backlog of
 * events
 * @param caused follows from an event or from state, nobody waits for an answer; never
 * refused for a backlog either
 * @param by who intends it, as its events tell
 * @param cause the event it follows from
 */
public record Command(String id, @Nullable String body, boolean shrinksRights, boolean caused, Actor by,
		@Nullable Cause cause) {

	/**
	 * What somebody asks for.
	 */
	public static Command of(String id, @Nullable String body, Actor by) {
		return new Command(id, body, false, false, by, null);
	}

	/**
	 * A command that nobody will repeat.
	 */
	public static Command random() {
		return of(Ids.random(), null, Actor.system());
	}

	/**
	 * A step that the system takes by itself, for instance because of an event.
	 * @param id derived from its cause, so that the step is taken once
	 */
	public static Command system(String id) {
		return new Command(id, null, false, true, Actor.system(), null);
	}

	public Command shrinkingRights() {
		return new Command(this.id, this.body, true, this.caused, this.by, this.cause);
	}

	public Command by(Actor actor) {
		return new Command(this.id, this.body, this.shrinksRights, this.caused, actor, this.cause);
	}

	public Command causedBy(Cause event) {
		return new Command(this.id, this.body, this.shrinksRights, true, this.by, event);
	}

}
