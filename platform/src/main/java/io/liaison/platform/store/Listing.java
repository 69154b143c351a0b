package io.liaison.platform.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.bson.Document;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;
import org.springframework.data.mongodb.core.query.Query;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.record.RecordComponents;

/**
 * Lists aggregates page by page and reads no more than the fields that are shown.
 */
record Listing(StoredDocuments documents, MongoConverter converter) {

	<V extends Record> Window<Listed<V>> page(Class<V> shown, CriteriaDefinition filter, Sort sort,
			KeysetScrollPosition position, int limit) {
		requireOf(sort, position);
		Query query = query(shown, filter).with(sort).with(position).limit(limit);
		return this.documents.scroll(query).map((document) -> listed(shown, document));
	}

	<V extends Record> List<Listed<V>> all(Class<V> shown, CriteriaDefinition filter) {
		return this.documents.find(query(shown, filter)).stream().map((document) -> listed(shown, document)).toList();
	}

	private static Query query(Class<? extends Record> shown, CriteriaDefinition filter) {
		Query query = Query.query(filter);
		query.fields().include("v");
		fields("state", shown).forEach((field) -> query.fields().include(field));
		return query;
	}

	private static void requireOf(Sort sort, KeysetScrollPosition position) {
		Set<String> keys = position.getKeys().keySet();
		if (!keys.isEmpty()
				&& !(keys.contains("_id") && sort.stream().map(Sort.Order::getProperty).allMatch(keys::contains))) {
			throw Refusal.invalid("The cursor does not belong to this list.");
		}
	}

	private <V extends Record> Listed<V> listed(Class<V> shown, Document document) {
		return new Listed<>(document.getString("_id"), document.get("v", Number.class).longValue(),
				this.converter.read(shown, document.get("state", Document.class)));
	}

	/** Paths of the values in a record, through records and lists of records. */
	private static Stream<String> fields(String path, Class<?> type) {
		return RecordComponents.of(type).stream().flatMap((component) -> {
			String field = path + "." + component.getName();
			Class<?> value = element(component);
			return value.isRecord() ? fields(field, value) : Stream.of(field);
		});
	}

	private static Class<?> element(RecordComponent component) {
		Type generic = component.getGenericType();
		return (generic instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> item)
				? item : component.getType();
	}

}
