package io.liaison.notification;

import io.liaison.platform.testing.RouteAuthorisation;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Neighbours.class)
class RouteAuthorisationTests extends RouteAuthorisation {

}
