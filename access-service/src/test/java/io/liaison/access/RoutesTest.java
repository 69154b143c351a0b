package io.liaison.access;

import io.liaison.platform.testing.RouteAuthorisation;

class RoutesTest extends RouteAuthorisation {

}
