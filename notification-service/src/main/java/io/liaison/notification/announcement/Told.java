package io.liaison.notification.announcement;

import java.util.List;

import io.liaison.notification.notification.Recipient;

/**
 * Who is told something, as far as is known here.
 *
 * @param complete false while something that decides is not known yet
 */
record Told(List<Recipient> known, boolean complete) {

	Told {
		known = List.copyOf(known);
	}

}
