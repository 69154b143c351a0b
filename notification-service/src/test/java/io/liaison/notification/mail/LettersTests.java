package io.liaison.notification.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.liaison.notification.actionlink.ActionLinks.Link;
import io.liaison.notification.notification.Content;
import io.liaison.notification.type.AllTypes;
import io.liaison.notification.type.NotificationType;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class LettersTests {

	private static final String URL = "https://portal.example/auth/activate?token=a.b-c_d&x=1";

	private static final Link LINK = new Link(URL, Instant.parse("2026-07-09T09:30:00Z"));

	private final Letters letters = new Letters(settings("en"));

	static MailSettings settings(String language) {
		return new MailSettings("https://portal.example", "Acme Portal",
				new MailSettings.Mail("Liaison <no-reply@liaison.example>", language));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"invitation | en | Create a password for Acme Portal | You have been given access to Acme. Follow this link and choose a password:",
			"invitation | fr | Créez un mot de passe pour Acme Portal | Un accès au compte Acme vous a été accordé. Suivez ce lien et choisissez un mot de passe\u00a0:",
			"invitation | sv | Skapa ett lösenord till Acme Portal | Du har fått åtkomst till Acme. Följ länken och välj ett lösenord:",
			"access-added | en | You now have access to Acme | You have been given access to Acme. Sign in as you always do:",
			"access-added | fr | Vous avez désormais accès au compte Acme | Un accès au compte Acme vous a été accordé. Connectez-vous comme d’habitude\u00a0:",
			"access-added | sv | Du har nu åtkomst till Acme | Du har fått åtkomst till Acme. Logga in som vanligt:",
			"action-link | en | Waiting for you (Acme): Why? | For Acme, this is waiting for you: Why?. There is no need to sign in; the link is for you alone:",
			"action-link | fr | En attente (Acme)\u00a0: Why? | Pour le compte Acme, ceci vous attend\u00a0: Why?. Il n’est pas nécessaire de vous connecter\u00a0; ce lien est pour vous seulement\u00a0:",
			"action-link | sv | Väntar på dig (Acme): Why? | För Acme väntar det här på dig: Why?. Du behöver inte logga in; länken är bara till dig:",
			"password-reset | en | Choose a new password | A new password was asked for. Choose one here:",
			"password-reset | fr | Choisissez un nouveau mot de passe | Un nouveau mot de passe a été demandé. Choisissez-le ici\u00a0:",
			"password-reset | sv | Välj ett nytt lösenord | Ett nytt lösenord har begärts för din inloggning. Följ länken för att välja det:",
			"ticket-opened | en | Ticket: Why? | Acme has opened a ticket: Why?",
			"ticket-opened | fr | Ticket\u00a0: Why? | Acme a ouvert un ticket\u00a0: Why?",
			"ticket-opened | sv | Ärende: Why? | Acme har skapat ett ärende: Why?",
			"ticket-replied | en | Re: Ticket: Why? | Acme has written on the ticket: Why?",
			"ticket-replied | fr | Re: Ticket\u00a0: Why? | Acme a ajouté un message au ticket\u00a0: Why?",
			"ticket-replied | sv | Re: Ärende: Why? | Acme har skrivit i ärendet: Why?",
			"ticket-answered | en | Re: Ticket: Why? | There is an answer to the ticket of Acme: Why?",
			"ticket-answered | fr | Re: Ticket\u00a0: Why? | Le ticket du compte Acme a reçu une réponse\u00a0: Why?",
			"ticket-answered | sv | Re: Ärende: Why? | Det finns ett svar i ärendet från Acme: Why?",
			"changes-raised | en | Contact changes Why?: your request was received | Your request for contact changes Why? in Acme was received, and a ticket was opened for it.",
			"changes-raised | fr | Modifications de contacts Why?\u00a0: votre demande a été reçue | Votre demande de modifications de contacts Why? pour le compte Acme a été reçue et un ticket a été ouvert.",
			"changes-raised | sv | Kontaktändringar Why?: din begäran har tagits emot | Din begäran om kontaktändringar Why? för Acme har tagits emot, och ett ärende har skapats.",
			"changes-applied | en | Contact changes Why? are done | The contact changes Why? that you requested in Acme are done.",
			"changes-applied | fr | Modifications de contacts Why?\u00a0: c’est fait | Les modifications de contacts Why? que vous avez demandées pour le compte Acme ont été effectuées.",
			"changes-applied | sv | Kontaktändringar Why? är genomförda | De kontaktändringar som du har begärt för Acme, Why?, är genomförda.",
			"changes-declined | en | Contact changes Why? were declined | The contact changes Why? that you requested in Acme were declined. Nothing was changed.",
			"changes-declined | fr | Modifications de contacts Why?\u00a0: demande refusée | Votre demande de modifications de contacts Why? pour le compte Acme a été refusée. Rien n’a été modifié.",
			"changes-declined | sv | Kontaktändringar Why? har avslagits | Din begäran om kontaktändringar Why? för Acme har avslagits. Ingenting har ändrats.",
			"changes-cancelled | en | Contact changes Why? were cancelled | Your request for contact changes Why? in Acme was cancelled. Nothing was changed.",
			"changes-cancelled | fr | Modifications de contacts Why?\u00a0: demande annulée | Votre demande de modifications de contacts Why? pour le compte Acme a été annulée. Rien n’a été modifié.",
			"changes-cancelled | sv | Kontaktändringar Why? har återkallats | Din begäran om kontaktändringar Why? för Acme har återkallats. Ingenting har ändrats.",
			"changes-amended | en | Contact changes Why?: your request was amended | Your request for contact changes Why? in Acme was amended. It still awaits a decision.",
			"changes-amended | fr | Modifications de contacts Why?\u00a0: votre demande a été modifiée | Votre demande de modifications de contacts Why? pour le compte Acme a été modifiée. Elle attend toujours une décision.",
			"changes-amended | sv | Kontaktändringar Why?: din begäran har ändrats | Din begäran om kontaktändringar Why? för Acme har ändrats. Den väntar fortfarande på ett beslut.",
			"role-taken | en | Your administrator role in Acme has ended | A role with which you decided about others in Acme was taken from you.",
			"role-taken | fr | Votre rôle d’administration du compte Acme a pris fin | Un rôle qui vous permettait de décider pour d’autres personnes dans le compte Acme vous a été retiré.",
			"role-taken | sv | Din administratörsroll i Acme har upphört | En roll som lät dig bestämma om andra i Acme har tagits ifrån dig.",
			"login-ended | en | Your access to Acme has ended | Access to Acme with this e-mail address was turned off.",
			"login-ended | fr | Votre accès au compte Acme a pris fin | L’accès au compte Acme avec cette adresse e-mail a été désactivé.",
			"login-ended | sv | Din åtkomst till Acme har upphört | Åtkomsten till Acme med den här e-postadressen har stängts av.",
			"login-changed | en | A login of yours to Acme was changed | Access to Acme with another e-mail address of yours was turned on or off.",
			"login-changed | fr | Un de vos accès au compte Acme a été modifié | L’accès au compte Acme avec une autre de vos adresses e-mail a été activé ou désactivé.",
			"login-changed | sv | En av dina inloggningar till Acme har ändrats | Åtkomsten till Acme med en annan av dina e-postadresser har slagits på eller stängts av.",
			"address-changed | en | Your e-mail addresses were changed | An e-mail address was added to those that are kept of you, or taken out of them.",
			"address-changed | fr | Vos adresses e-mail ont été modifiées | Une adresse e-mail a été ajoutée à celles qui sont enregistrées pour vous, ou en a été retirée.",
			"address-changed | sv | Dina e-postadresser har ändrats | En e-postadress har lagts till bland dem som finns registrerade för dig, eller tagits bort.",
			"password-changed | en | The password of a login of yours was changed | Another password was chosen for a login with an e-mail address of yours.",
			"password-changed | fr | Le mot de passe d’un de vos accès a été modifié | Un nouveau mot de passe a été choisi pour l’accès avec une de vos adresses e-mail.",
			"password-changed | sv | Lösenordet till en av dina inloggningar har ändrats | Ett nytt lösenord har valts för inloggningen med en av dina e-postadresser.",
			"factors-changed | en | How you sign in was changed | An authenticator app, a passkey or recovery codes of a login with an e-mail address of yours were added, removed or made anew, or a recovery code was used.",
			"factors-changed | fr | Votre façon de vous connecter a été modifiée | Une application d’authentification, une clé d’accès ou des codes de secours de l’accès avec une de vos adresses e-mail ont été ajoutés, retirés ou renouvelés, ou un code de secours a été utilisé.",
			"factors-changed | sv | Hur du loggar in har ändrats | En autentiseringsapp, en nyckel eller återställningskoder för inloggningen med en av dina e-postadresser har lagts till, tagits bort eller skapats på nytt, eller en återställningskod har använts." })
	void everyLetterIsWrittenInTheReadersLanguage(String template, String language, String subject, String sentence) {
		Letter letter = this.letters.write(template, Content.ticket("t", "acme", "Why?", "Because"),
				reader("Ada", "Acme", List.of(language), List.of()), LINK);
		assertThat(letter.subject()).isEqualTo(subject);
		assertThat(letter.text().lines()).contains(sentence);
		assertThat(letter.html()).contains("<html lang=\"" + language + "\">", "<p>" + sentence + "</p>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"en | Europe/London | The link works once, until 9 July 2026, 10:30 (British Summer Time).",
			"en-US | America/New_York | The link works once, until July 9, 2026, 5:30\u202fAM (Eastern Daylight Time).",
			"fr-CH | Europe/Zurich | Ce lien ne peut être utilisé qu’une seule fois, jusqu’au 9 juillet 2026 à 11:30 (heure d’été d’Europe centrale).",
			"sv | Europe/Stockholm | Länken kan bara användas en gång, fram till den 9 juli 2026 kl. 11:30 (centraleuropeisk sommartid).",
			"sv | UTC | Länken kan bara användas en gång, fram till den 9 juli 2026 kl. 09:30 (UTC)." })
	void timesAreThoseOfTheReadersZone(String language, String timeZone, String sentence) {
		Letter letter = this.letters.write("password-reset", Content.NONE,
				reader("Ada", "", List.of(language), List.of(timeZone)), LINK);
		assertThat(letter.text().lines()).contains(sentence);
		assertThat(letter.html()).contains("<p>" + sentence + "</p>");
	}

	@ParameterizedTest
	@MethodSource("io.liaison.notification.type.AllTypes#list")
	void noLetterHasAHole(NotificationType type) {
		for (Locale language : ReaderLocale.LANGUAGES) {
			Letter letter = this.letters.write(type.template(), Content.NONE,
					reader("", "", List.of(language.toLanguageTag()), List.of()), null);
			assertThat(letter.subject()).isNotBlank();
			assertThat(letter.text() + letter.html()).doesNotContain("{{", "}}");
			assertThat(letter.text()).endsWith("\n").contains("\n-- \n").doesNotContain("\n\n\n");
		}
	}

	@Test
	@Behaviour({ "T8", "S24" })
	void anInvitationNamesTheAccountAndHasTheLinkAloneOnItsLine() {
		Letter letter = this.letters.write("invitation", Content.link(1, "See you!\n\nThe team"),
				reader("Ada Lovelace", "Acme Ltd", List.of(), List.of()), LINK);
		assertThat(letter.subject()).isEqualTo("Create a password for Acme Portal");
		assertThat(letter.text().lines()).contains("Hello Ada Lovelace,", URL, "> See you!", "> ", "> The team",
				"The link works once, until 9 July 2026, 09:30 (UTC).");
		assertThat(letter.html()).contains("<a href=\"https://portal.example/auth/activate?token=a.b-c_d&amp;x=1\">",
				"<blockquote", "See you!<br>");
	}

	@Test
	void whatPeopleWroteIsEscapedAndCannotAddHeadersOrLinesOfItsOwn() {
		Letter letter = this.letters.write("ticket-answered",
				Content.ticket("t", "acme", "Hi\r\nBcc: eve@example.org", "<script>alert('1')</script>"),
				reader("<b>Ada</b>", "A & B\nhttps://eve.example", List.of(), List.of()), null);
		assertThat(letter.subject()).isEqualTo("Re: Ticket: Hi Bcc: eve@example.org");
		assertThat(letter.html()).contains("&lt;script&gt;", "&lt;b&gt;Ada&lt;/b&gt;", "A &amp; B")
			.doesNotContain("<script>", "<b>");
		assertThat(letter.text()).contains("> <script>alert('1')</script>", "A & B https://eve.example:");
	}

	@Test
	void whatPeopleWroteIsNoTemplate() {
		Letter letter = this.letters.write("ticket-opened",
				Content.ticket("t", "acme", "{{action}}", "{{message.greeting}} {{>layout}}"),
				reader("{{account}}", "Acme", List.of(), List.of()), null);
		assertThat(letter.subject()).isEqualTo("Ticket: {{action}}");
		assertThat(letter.text()).contains("Hello {{account}},", "> {{message.greeting}} {{>layout}}");
		assertThat(letter.html()).contains("Hello {{account}},", "{{message.greeting}} {{&gt;layout}}");
	}

	@Test
	void aLetterToSomebodyWithoutANameGreetsThemAllTheSame() {
		Letter letter = this.letters.write("password-reset", Content.link(4, null),
				reader("", "", List.of(), List.of()), LINK);
		assertThat(letter.text()).startsWith("Hello,\n");
	}

	@Test
	void aLetterIsReadableOnDarkGroundAsWell() {
		Letter letter = this.letters.write("password-reset", Content.link(4, null),
				reader("", "", List.of(), List.of()), LINK);
		assertThat(letter.html()).contains("<meta name=\"color-scheme\" content=\"light dark\">",
				"@media (prefers-color-scheme: dark)");
	}

	@Test
	void neitherAddresseeNorLinkIsNamedByALog() {
		assertThat(reader("Ada", "Acme", List.of(), List.of()) + " " + LINK).doesNotContain("Ada", "ada", "token");
	}

	private static Addressee reader(String name, String account, List<String> languages, List<String> timeZones) {
		return new Addressee(name, "ada@example.org", account, languages, timeZones);
	}

}
