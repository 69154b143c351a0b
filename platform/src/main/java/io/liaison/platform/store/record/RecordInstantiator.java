package io.liaison.platform.store.record;

import java.lang.reflect.Array;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.Parameter;
import org.springframework.data.mapping.PersistentEntity;
import org.springframework.data.mapping.PersistentProperty;
import org.springframework.data.mapping.model.EntityInstantiator;
import org.springframework.data.mapping.model.EntityInstantiators;
import org.springframework.data.mapping.model.ParameterValueProvider;

/**
 * A primitive that a record has got since a document was written is zero.
 */
public final class RecordInstantiator implements EntityInstantiator {

	private final EntityInstantiators instantiators = new EntityInstantiators();

	@Override
	public <T, E extends PersistentEntity<? extends T, P>, P extends PersistentProperty<P>> T createInstance(E entity,
			ParameterValueProvider<P> provider) {
		return this.instantiators.getInstantiatorFor(entity).createInstance(entity, new ParameterValueProvider<P>() {
			@Override
			public <V> @Nullable V getParameterValue(Parameter<V, P> parameter) {
				V value = provider.getParameterValue(parameter);
				return (value == null && parameter.getRawType().isPrimitive()) ? zero(parameter.getRawType()) : value;
			}
		});
	}

	@SuppressWarnings("unchecked")
	private static <V> V zero(Class<V> primitive) {
		return (V) Array.get(Array.newInstance(primitive, 1), 0);
	}

}
