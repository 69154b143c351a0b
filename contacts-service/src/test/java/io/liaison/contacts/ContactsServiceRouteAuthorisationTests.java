package io.liaison.contacts;

import io.liaison.platform.testing.RouteAuthorisation;

@ContactsTest
class ContactsServiceRouteAuthorisationTests extends RouteAuthorisation {

}
