package io.liaison.platform.store.record;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The components of records as names and values, also of records that are not public.
 */
public final class RecordComponents {

	private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
		@Override
		protected List<RecordComponent> computeValue(Class<?> type) {
			List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
			components.forEach((component) -> component.getAccessor().setAccessible(true));
			return components;
		}
	};

	private RecordComponents() {
	}

	public static List<RecordComponent> of(Class<?> type) {
		return COMPONENTS.get(type);
	}

	/**
	 * Values by name, in the order of the components; {@code null} for absent ones.
	 */
	public static Map<String, @Nullable Object> values(Record of) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (RecordComponent component : of(of.getClass())) {
			values.put(component.getName(), value(component, of));
		}
		return values;
	}

	private static @Nullable Object value(RecordComponent component, Record of) {
		try {
			return component.getAccessor().invoke(of);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
