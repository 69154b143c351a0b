import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * What the build does after the bundler: {@code pages.json} says which part of the portal each path needs, so that the
 * gateway can name it in the page; beside each text lies a gzipped copy, so that nobody compresses it at each request.
 */
class Finish {

	private static final List<String> TEXTS = List.of(".js", ".css", ".svg", ".txt");

	private static final Pattern SCREEN = Pattern.compile("path: '([^']+)'.*import\\('\\./([^']+)'\\)");

	public static void main(String[] arguments) throws IOException {
		Path screens = Path.of(arguments[0]);
		Path portal = Path.of(arguments[1]);
		Files.writeString(portal.resolve("pages.json"), pages(Files.readString(screens)));
		try (Stream<Path> files = Files.walk(portal)) {
			files.filter((file) -> TEXTS.stream().anyMatch(file.toString()::endsWith)).forEach(Finish::compress);
		}
	}

	private static String pages(String screens) {
		return SCREEN.matcher(screens)
			.results()
			.map((screen) -> "\"" + screen.group(1).replaceAll(":(\\w+)", "{$1}") + "\": \"" + screen.group(2) + ".tsx\"")
			.collect(Collectors.joining(",\n", "{\n", "\n}\n"));
	}

	private static void compress(Path file) {
		try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(file + ".gz")))) {
			Files.copy(file, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
