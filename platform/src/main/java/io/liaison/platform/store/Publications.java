package io.liaison.platform.store;

import java.util.List;

/**
 * Turns the domain events of an aggregate into what is published.
 *
 * @param <A> the aggregate
 */
@FunctionalInterface
public interface Publications<A> {

	/**
	 * @param aggregateAfter as of just after the event; its {@code sequence()} is the
	 * event's number
	 * @return all publications of the one event, which share its number; none for an
	 * event that stays inside and takes no number
	 */
	List<Publication> of(A aggregateAfter, Object event);

}
