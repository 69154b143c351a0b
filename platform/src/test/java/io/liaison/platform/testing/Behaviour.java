package io.liaison.platform.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the tests of catalogued behaviours; {@code docs/behaviours.md} lists them by
 * these ids.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Behaviour {

	/** ids of the catalogue, for instance {@code T13} */
	String[] value();

}
