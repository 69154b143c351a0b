package io.liaison.notification.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheNotFoundException;
import org.springframework.web.util.HtmlUtils;

/**
 * The Mustache templates of one form of letter, below {@code mail/} on the class path.
 * Partials stand in {@code mail/shared}. A template sees {@link TemplateValues} and
 * nothing else.
 */
final class Templates extends DefaultMustacheFactory {

	private final String form;

	private Templates(String form) {
		this.form = form;
		setObjectHandler(new TemplateValues());
	}

	static Templates text() {
		return new Templates("txt");
	}

	static Templates html() {
		return new Templates("html");
	}

	String render(String template, Map<String, ?> values) {
		return render(compile(template + "/letter"), values);
	}

	/** A sentence that may name values. */
	Mustache sentence(String words) {
		return compile(new StringReader(words), words);
	}

	static String render(Mustache template, Map<String, ?> values) {
		StringWriter written = new StringWriter();
		template.execute(written, values);
		return written.toString();
	}

	@Override
	public String resolvePartialPath(String from, String name, String extension) {
		return "shared/" + name;
	}

	@Override
	public Reader getReader(String name) {
		InputStream template = getClass().getResourceAsStream("/mail/" + name + "." + this.form);
		if (template == null) {
			throw new MustacheNotFoundException(name);
		}
		return new InputStreamReader(template, StandardCharsets.UTF_8);
	}

	/**
	 * Whatever is put into HTML is escaped here, in one place; plain text has no markup.
	 */
	@Override
	public void encode(String value, Writer writer) {
		try {
			writer.write("html".equals(this.form) ? HtmlUtils.htmlEscape(value, "UTF-8") : value);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
