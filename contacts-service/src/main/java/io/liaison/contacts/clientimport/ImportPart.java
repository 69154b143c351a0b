package io.liaison.contacts.clientimport;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is stored of a part of a file.
 *
 * @param id name of the file and number of the part, from 0
 */
@Document("import-parts")
record ImportPart(@Id String id, byte[] part) {

	static String id(String file, int number) {
		return file + ":" + number;
	}

}
