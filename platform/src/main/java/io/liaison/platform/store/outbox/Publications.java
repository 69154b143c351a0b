package io.liaison.platform.store.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.Aggregate;
import io.liaison.platform.store.record.RecordComponents;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the aggregates of one kind tell the outside, declared once: the topic, the public
 * state and, for each event, its type and what it says beyond the state.
 * <p>
 * The data of every event is {@code {<state>, changed, by, cause, …}}: the whole public
 * state after the event under the name declared for it, the names of its members that
 * differ from before, who intended it, the event it followed from, and the extra members.
 * A domain event that is not declared stays inside and takes no number.
 *
 * @param <A> the aggregate
 * @param <P> its public state: a record of JSON scalars, lists and such records
 */
public final class Publications<A, P extends Record> {

	private final String topic;

	private final String member;

	private final Function<A, P> state;

	private final Map<Class<?>, EventType<?>> types = new LinkedHashMap<>();

	private final List<Companion<P>> companions = new ArrayList<>();

	private Publications(String topic, String member, Function<A, P> state) {
		this.topic = topic;
		this.member = member;
		this.state = state;
	}

	/**
	 * Of aggregates whose state may be told again at any time.
	 * @param topic owned by this service
	 * @param member the name under which events carry the public state
	 */
	public static <A, P extends Record> Publications<A, P> to(String topic, String member, Function<A, P> state) {
		Publications<A, P> publications = once(topic, member, state);
		return publications.on(Restated.class, restated(topic));
	}

	/**
	 * Of aggregates whose events say something that a state does not, on a topic whose
	 * readers take nothing else. They are never restated.
	 * @param topic as such events make it
	 */
	public static <A, P extends Record> Publications<A, P> once(String topic, String member, Function<A, P> state) {
		return new Publications<>(topic, member, state);
	}

	/**
	 * {@code contacts.account.v1} is restated by
	 * {@code io.liaison.contacts.account-restated.v1}.
	 */
	private static String restated(String topic) {
		return "io.liaison." + topic.replaceFirst("[.]v(\\d+)$", "-restated.v$1");
	}

	/** For aggregates that nobody outside is told of. */
	public static <A> Publications<A, Nothing> none() {
		return new Publications<>("", "", (aggregate) -> new Nothing());
	}

	/**
	 * @param type CloudEvents type, for instance
	 * {@code io.liaison.contacts.contact-linked.v1}; the components of the domain event
	 * are its extra members
	 */
	public <E extends Record> Publications<A, P> on(Class<E> event, String type) {
		return on(event, type, Function.identity());
	}

	/**
	 * @param extras what the event says beyond the state
	 */
	public <E extends Record> Publications<A, P> on(Class<E> event, String type,
			Function<? super E, ? extends Record> extras) {
		this.types.put(event, new EventType<>(event, type, extras));
		return this;
	}

	/** Another publication that goes with some events, on a topic of its own. */
	public Publications<A, P> with(Companion<P> companion) {
		this.companions.add(companion);
		return this;
	}

	/** Whether anybody outside is told anything. */
	public boolean tellAnything() {
		return !this.types.isEmpty();
	}

	/** The types of all that is told, by topic. */
	public Map<String, Set<String>> told() {
		Map<String, Set<String>> told = new TreeMap<>();
		this.types.values()
			.forEach((it) -> told.computeIfAbsent(this.topic, (first) -> new TreeSet<>()).add(it.name()));
		this.companions.forEach((it) -> told.computeIfAbsent(it.topic(), (first) -> new TreeSet<>()).add(it.type()));
		return told;
	}

	/** Whether the state can be told once more. */
	public boolean restatable() {
		return this.types.containsKey(Restated.class);
	}

	/** Whether the event stands where the aggregate's own do, and not beside them. */
	public boolean isOwn(Document event) {
		return this.topic.equals(event.getString("topic"));
	}

	/** Whether this event is told. */
	public boolean tells(Object event) {
		return this.types.containsKey(event.getClass());
	}

	public P state(A aggregate) {
		return this.state.apply(aggregate);
	}

	/**
	 * All publications of one event, which share its number.
	 */
	public List<Publication> of(Occurrence<P> occurrence, Object event, Command command) {
		EventType<?> type = Objects.requireNonNull(this.types.get(event.getClass()));
		List<Publication> all = new ArrayList<>();
		all.add(new Publication(this.topic, type.name(), data(occurrence, type.extras(event), command)));
		this.companions.forEach((companion) -> companion.of(occurrence).ifPresent(all::add));
		return all;
	}

	private Map<String, @Nullable Object> data(Occurrence<P> occurrence, Record extras, Command command) {
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put(this.member, occurrence.after());
		data.put("changed", occurrence.changed());
		data.put("by", command.by());
		data.put("cause", command.cause());
		RecordComponents.values(extras).forEach((name, value) -> {
			if (!data.containsKey(name)) {
				data.put(name, value);
			}
		});
		data.values().removeIf(Objects::isNull);
		return data;
	}

	/**
	 * That something happened to an aggregate, by its public states.
	 *
	 * @param sequence number of the event
	 * @param before none for the first event
	 */
	public record Occurrence<P extends Record>(String id, long sequence, @Nullable P before, P after) {

		/** Names of the members that differ. */
		List<String> changed() {
			Map<String, @Nullable Object> old = (this.before != null) ? RecordComponents.values(this.before) : Map.of();
			return RecordComponents.values(this.after)
				.entrySet()
				.stream()
				.filter((entry) -> !Objects.equals(entry.getValue(), old.get(entry.getKey())))
				.map(Map.Entry::getKey)
				.toList();
		}

	}

	/**
	 * What else is published when something happened.
	 *
	 * @param <P> the public state
	 * @param type CloudEvents type
	 * @param data empty when nothing is
	 */
	public record Companion<P extends Record>(String topic, String type, Function<Occurrence<P>, Optional<?>> data) {

		Optional<Publication> of(Occurrence<P> occurrence) {
			return this.data.apply(occurrence).map((it) -> new Publication(this.topic, this.type, it));
		}

	}

	/** The public state of what is not public. */
	public record Nothing() {
	}

	private record EventType<E extends Record>(Class<E> event, String name,
			Function<? super E, ? extends Record> function) {

		Record extras(Object happened) {
			return this.function.apply(this.event.cast(happened));
		}

	}

	/** That nothing happened: the state is told again, for those who missed an event. */
	public record Restated() {

	}

}
