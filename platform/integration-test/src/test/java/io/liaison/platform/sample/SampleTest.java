package io.liaison.platform.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.liaison.platform.testing.LiaisonTest;

/**
 * A test of the sample service as it would run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LiaisonTest(classes = SampleService.class, properties = "spring.config.name=sample")
@interface SampleTest {

}
