package io.liaison.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler needs a token with a permission; refused before the request is bound.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {

	/** for instance {@code accounts.manage} */
	String value();

	/** name of the path variable that names the account; empty when none does */
	String account() default "";

}
