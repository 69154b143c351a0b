package io.liaison.local.mail;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The pages of the mail sink. All that comes from a mail is escaped. */
final class MailHtml {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");

	private static final String STYLE = """
			body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
			table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ccc}
			pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #ccc;padding:1rem;font:inherit}
			iframe{width:100%;height:32rem;border:1px solid #ccc}dt{font-weight:600}dd{margin:0 0 .4rem}
			""";

	private MailHtml() {
	}

	static String list(List<Mail> mails) {
		StringBuilder rows = new StringBuilder();
		for (Mail mail : mails) {
			rows.append("<tr><td>%s</td><td>%s</td><td><a href=\"/messages/%s\">%s</a></td></tr>%n".formatted(
					escape(mail.receivedAt().toString()), escape(String.join(", ", mail.to())), mail.id(),
					mail.subject().isBlank() ? "(no subject)" : escape(mail.subject())));
		}
		String table = "<table><thead><tr><th>Received</th><th>To</th><th>Subject</th></tr></thead><tbody>" + rows
				+ "</tbody></table>";
		return page("Mails",
				"<h1>Mails</h1><p>Every mail Liaison sent, newest first; none left this machine."
						+ " As JSON: <a href=\"/api/messages\">/api/messages</a></p>"
						+ (mails.isEmpty() ? "<p>No mail yet.</p>" : table));
	}

	static String reader(Mail mail) {
		StringBuilder body = new StringBuilder("<p><a href=\"/\">All mails</a></p>");
		body.append("<h1>").append(escape(mail.subject())).append("</h1><dl>");
		entry(body, "From", String.join(", ", mail.from()));
		entry(body, "To", String.join(", ", mail.to()));
		entry(body, "Cc", String.join(", ", mail.cc()));
		entry(body, "Received", mail.receivedAt().toString());
		entry(body, "Message-ID", mail.messageId());
		entry(body, "Attachments", String.join(", ", mail.attachments()));
		body.append("</dl>");
		if (mail.text() != null) {
			body.append("<h2>Text</h2><pre>").append(withLinks(mail.text())).append("</pre>");
		}
		if (mail.html() != null) {
			// no scripts, no access to this page; links open in a new tab
			body.append("<h2>HTML</h2><iframe title=\"HTML of the mail\""
					+ " sandbox=\"allow-popups allow-popups-to-escape-sandbox\" srcdoc=\"")
				.append(escape("<base target=\"_blank\">" + mail.html()))
				.append("\"></iframe>");
		}
		return page(mail.subject(), body.toString());
	}

	private static void entry(StringBuilder body, String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			body.append("<dt>").append(name).append("</dt><dd>").append(escape(value)).append("</dd>");
		}
	}

	private static String page(String title, String body) {
		return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escape(title)
				+ "</title><link rel=\"icon\" href=\"data:,\"><meta name=\"viewport\" content=\"width=device-width\"><style>"
				+ STYLE + "</style></head><body>" + body + "</body></html>";
	}

	private static String withLinks(String text) {
		return LINK.matcher(escape(text))
			.replaceAll((match) -> java.util.regex.Matcher
				.quoteReplacement("<a href=\"" + match.group() + "\">" + match.group() + "</a>"));
	}

	static String escape(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

}
