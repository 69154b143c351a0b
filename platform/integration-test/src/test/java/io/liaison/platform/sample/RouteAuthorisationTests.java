package io.liaison.platform.sample;

import io.liaison.platform.testing.RouteAuthorisation;

@SampleTest
class RouteAuthorisationTests extends RouteAuthorisation {

}
