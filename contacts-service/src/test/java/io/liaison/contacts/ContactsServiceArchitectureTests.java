package io.liaison.contacts;

import io.liaison.platform.testing.ArchitectureRules;

class ContactsServiceArchitectureTests extends ArchitectureRules {

}
