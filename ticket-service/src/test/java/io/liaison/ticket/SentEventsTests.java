package io.liaison.ticket;

import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.SentEvents;

@LiaisonTest
class SentEventsTests extends SentEvents {

}
