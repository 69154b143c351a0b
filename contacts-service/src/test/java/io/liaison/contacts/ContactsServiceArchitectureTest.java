package io.liaison.contacts;

import io.liaison.platform.testing.ArchitectureRules;

class ContactsServiceArchitectureTest extends ArchitectureRules {

}
