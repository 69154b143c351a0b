package io.liaison.contacts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.liaison.platform.testing.LiaisonTest;

/**
 * A test on the whole service; the same settings everywhere, so that all of them share
 * one running service.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LiaisonTest(classes = ContactsService.class, properties = "liaison.owner-email=Owner@Liaison.example")
public @interface ContactsTest {

}
