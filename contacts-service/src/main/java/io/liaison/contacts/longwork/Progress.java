package io.liaison.contacts.longwork;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * How far something has gone through all that is stored of a kind, in the order of ids.
 *
 * @param id of what goes through it
 * @param form of what it makes; for another one it begins anew
 * @param last id of the last one that is done with, empty at the start
 * @param waits how often it waited for what had not come yet
 */
public record Progress(@Id String id, String form, String last, int waits, boolean done) {

	static Progress none(String id, String form) {
		return new Progress(id, form, "", 0, false);
	}

	/** As stored; what a version before did not know is absent. */
	@PersistenceCreator
	static Progress stored(String id, @Nullable String form, @Nullable String last, @Nullable Integer waits,
			@Nullable Boolean done) {
		return new Progress(id, Objects.requireNonNullElse(form, ""), Objects.requireNonNullElse(last, ""),
				Objects.requireNonNullElse(waits, 0), Objects.requireNonNullElse(done, false));
	}

	public Progress reached(String next) {
		return new Progress(this.id, this.form, next, this.waits, false);
	}

	public Progress waited() {
		return new Progress(this.id, this.form, this.last, this.waits + 1, false);
	}

	public Progress finished() {
		return new Progress(this.id, this.form, this.last, this.waits, true);
	}

}
