package io.liaison.ticket;

import io.liaison.platform.testing.ArchitectureRules;

class TicketArchitectureTests extends ArchitectureRules {

}
