package io.liaison.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler needs a valid token and decides itself what it shows. A token that is
 * restricted to one thing (claim {@code restricted}) is refused where this does not say
 * otherwise.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Authenticated {

	/** Whether a restricted token is enough. */
	boolean restricted() default false;

}
