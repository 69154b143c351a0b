package io.liaison.ticket;

import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.RouteAuthorisation;

@Behaviour({ "S6", "C10" })
class TicketRoutesTests extends RouteAuthorisation {

}
