package io.liaison.notification.mail;

import java.util.List;
import java.util.Map;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.AbstractObjectHandler;
import com.github.mustachejava.util.Wrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a template may name: the keys of maps, innermost first. No member of any object,
 * for templates are not code; and nothing unknown, for a letter has no holes.
 */
final class TemplateValues extends AbstractObjectHandler {

	@Override
	public Wrapper find(String name, List<Object> scopes) {
		return (current) -> value(name, current);
	}

	@Override
	public Binding createBinding(String name, TemplateContext context, Code code) {
		return (scopes) -> value(name, scopes);
	}

	private static @Nullable Object value(String name, List<Object> scopes) {
		if (".".equals(name)) {
			return scopes.getLast();
		}
		String[] keys = name.split("\\.");
		Object value = scopes.reversed()
			.stream()
			.filter((scope) -> scope instanceof Map<?, ?> map && map.containsKey(keys[0]))
			.findFirst()
			.orElseThrow(() -> new MustacheException("Nothing is called " + name));
		for (String key : keys) {
			if (!(value instanceof Map<?, ?> map && map.containsKey(key))) {
				throw new MustacheException("Nothing is called " + name);
			}
			value = map.get(key);
		}
		return value;
	}

}
