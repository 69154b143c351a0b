package io.liaison.platform.store;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Stores records by the names of their components, absent ones not at all. In place of
 * the driver's own codec, which takes public records only; and a primitive that a record
 * has got since a document was written is zero.
 */
final class RecordStates implements CodecProvider {

	@Override
	public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
		return (type.isRecord() && type.getTypeParameters().length == 0) ? new RecordState<>(type, registry) : null;
	}

	private static final class RecordState<T> implements Codec<T> {

		private final Class<T> type;

		private final List<Component> components;

		private final Constructor<T> constructor;

		RecordState(Class<T> type, CodecRegistry registry) {
			this.type = type;
			this.components = Arrays.stream(type.getRecordComponents())
				.map((component) -> Component.of(component, registry))
				.toList();
			try {
				this.constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
					.map(RecordComponent::getType)
					.toArray(Class<?>[]::new));
				this.constructor.setAccessible(true);
			}
			catch (NoSuchMethodException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public Class<T> getEncoderClass() {
			return this.type;
		}

		@Override
		public void encode(BsonWriter writer, T value, EncoderContext context) {
			writer.writeStartDocument();
			this.components.forEach((component) -> component.write(writer, value, context));
			writer.writeEndDocument();
		}

		@Override
		public T decode(BsonReader reader, DecoderContext context) {
			@Nullable Object[] values = this.components.stream().map(Component::whenAbsent).toArray();
			reader.readStartDocument();
			while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
				int place = placeOf(reader.readName());
				if (place < 0) {
					reader.skipValue();
				}
				else if (reader.getCurrentBsonType() == BsonType.NULL) {
					reader.readNull();
				}
				else {
					values[place] = this.components.get(place).codec().decode(reader, context);
				}
			}
			reader.readEndDocument();
			try {
				return this.constructor.newInstance(values);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException("A stored " + this.type.getSimpleName() + " cannot be read", ex);
			}
		}

		private int placeOf(String name) {
			for (int place = 0; place < this.components.size(); place++) {
				if (this.components.get(place).source().getName().equals(name)) {
					return place;
				}
			}
			return -1;
		}

	}

	private record Component(RecordComponent source, Codec<Object> codec) {

		@SuppressWarnings("unchecked")
		static Component of(RecordComponent source, CodecRegistry registry) {
			Class<?> type = MethodType.methodType(source.getType()).wrap().returnType();
			List<Type> arguments = (source.getGenericType() instanceof ParameterizedType generic)
					? List.of(generic.getActualTypeArguments()) : List.of();
			source.getAccessor().setAccessible(true);
			return new Component(source,
					(Codec<Object>) (arguments.isEmpty() ? registry.get(type) : registry.get(type, arguments)));
		}

		void write(BsonWriter writer, Object value, EncoderContext context) {
			try {
				Object part = this.source.getAccessor().invoke(value);
				if (part != null) {
					writer.writeName(this.source.getName());
					context.encodeWithChildContext(this.codec, writer, part);
				}
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Nullable Object whenAbsent() {
			Class<?> type = this.source.getType();
			return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
		}

	}

}
