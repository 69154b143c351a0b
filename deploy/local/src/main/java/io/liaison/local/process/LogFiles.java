package io.liaison.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The logs of the processes: those of this start and of the one before. */
public final class LogFiles {

	private static final int TAIL_BYTES = 8_192;

	private static final int TAIL_LINES = 6;

	private static final int TAIL_COLUMNS = 400;

	private LogFiles() {
	}

	public static void rotate(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".log")).toList()) {
				Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new Failure("The logs in " + folder + " cannot be put aside: " + ex + ".");
		}
	}

	/** The last lines of a log, for the person who asks why it did not start. */
	public static String tail(Path log) {
		try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
			file.seek(Math.max(0, file.length() - TAIL_BYTES));
			byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
			file.readFully(bytes);
			List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank())
				.map((line) -> line.substring(0, Math.min(line.length(), TAIL_COLUMNS)))
				.toList();
			return String.join(System.lineSeparator(),
					lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
		}
		catch (IOException ex) {
			return "(no log)";
		}
	}

}
