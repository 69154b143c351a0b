package io.liaison.contacts.namelist;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far the making of a list from what is stored has come.
 *
 * @param id of the list
 * @param form of its entries
 * @param last id of the last thing entered, empty at the start
 */
@Document("list-rebuilds")
record RebuildProgress(@Id String id, String form, String last, boolean done) {
}
