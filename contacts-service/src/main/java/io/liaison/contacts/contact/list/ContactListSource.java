package io.liaison.contacts.contact.list;

import java.util.List;

import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.namelist.ListRebuild;
import io.liaison.contacts.naming.SearchName;
import io.liaison.platform.work.Task;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The contacts that are there, for the list to be made from.
 */
record ContactListSource(ContactList list, Contacts contacts) implements ListRebuild.Source {

	@Override
	public List<String> idsAfter(String last, int limit) {
		return this.contacts.idsAfter(last, limit);
	}

	@Override
	public String form() {
		return SearchName.FORM;
	}

	@Override
	public void enter(List<String> ids) {
		this.contacts.findAll(ids).values().forEach(this.list::enter);
	}

	@Configuration(proxyBeanMethods = false)
	static class Rebuilding {

		@Bean
		Task contactListRebuild(MongoOperations store, ContactList list, Contacts contacts) {
			return new ListRebuild(store, ContactList.COLLECTION, new ContactListSource(list, contacts));
		}

	}

}
