package io.liaison.platform.consumer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Declares an {@link EventHandler} as this service's consumer of a topic: function,
 * binding and consumer group follow from it.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TopicConsumer {

	/** for instance {@code contacts.account.v1}; may name a property */
	String value();

	/**
	 * Whose offsets on the topic are kept; the service's name when empty. Another group
	 * begins at the start of the topic.
	 */
	String group() default "";

	/**
	 * For instance {@code account-history}: tells it from the service's other consumers
	 * of the topic; each of them but one has a name, and each a group of its own. What is
	 * parked is known by it, so it stays.
	 */
	@AliasFor(annotation = Component.class, attribute = "value")
	String name() default "";

	/** partitions read at the same time; the service's default when 0 */
	int concurrency() default 0;

}
