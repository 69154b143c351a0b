package io.liaison.platform.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;

import io.liaison.platform.command.Actor;

import org.bson.Document;

/**
 * When something was changed and who intended it.
 */
public record Modification(Instant at, Actor by) {

	/** In milliseconds, as it is stored. */
	public Modification {
		at = at.truncatedTo(ChronoUnit.MILLIS);
	}

	static Modification of(Document stored) {
		Document by = stored.get("by", Document.class);
		return new Modification(stored.getDate("at").toInstant(),
				new Actor(by.getString("kind"), by.getString("id"), by.getString("accountId"), by.getString("via")));
	}

	/** Without what is absent. */
	Document asDocument() {
		Document actor = new Document("kind", this.by.kind());
		if (this.by.id() != null) {
			actor.append("id", this.by.id());
		}
		if (this.by.accountId() != null) {
			actor.append("accountId", this.by.accountId());
		}
		if (this.by.via() != null) {
			actor.append("via", this.by.via());
		}
		return new Document("at", Date.from(this.at)).append("by", actor);
	}

}
