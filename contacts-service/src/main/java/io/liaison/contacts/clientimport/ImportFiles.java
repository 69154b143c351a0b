package io.liaison.contacts.clientimport;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.data.repository.CrudRepository;

/**
 * The files of imports, in parts that fit into documents.
 */
interface ImportFiles extends CrudRepository<ImportPart, String> {

	int PART = 1024 * 1024;

	/** How many parts it has when it is stored. */
	static int parts(byte[] content) {
		return (content.length + PART - 1) / PART;
	}

	/**
	 * @param name of the file, unique; written again it is replaced
	 * @return how many parts it has
	 */
	default int put(String name, byte[] content) {
		int parts = 0;
		for (int from = 0; from < content.length; from += PART) {
			byte[] part = Arrays.copyOfRange(content, from, Math.min(from + PART, content.length));
			save(new ImportPart(ImportPart.id(name, parts++), part));
		}
		return parts;
	}

	default byte[] get(String name, int parts) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (String id : ids(name, parts)) {
			content.writeBytes(findById(id).orElseThrow().part());
		}
		return content.toByteArray();
	}

	default void remove(String name, int parts) {
		deleteAllById(ids(name, parts));
	}

	private static List<String> ids(String name, int parts) {
		return IntStream.range(0, parts).mapToObj((number) -> ImportPart.id(name, number)).toList();
	}

}
