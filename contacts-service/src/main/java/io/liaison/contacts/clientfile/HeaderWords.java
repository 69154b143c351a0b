package io.liaison.contacts.clientfile;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns as mail programs name them in other languages: German, French, Swedish.
 */
final class HeaderWords {

	private static final Pattern NUMBERED = Pattern.compile("(\\D+?)( \\d+)?(:? adresse| adress)?");

	private static final Map<String, String> ENGLISH = Map.ofEntries(Map.entry("vorname", "first name"),
			Map.entry("weitere vornamen", "middle name"), Map.entry("nachname", "last name"),
			Map.entry("firma", "company"), Map.entry("e-mail-adresse", "e-mail address"),
			Map.entry("telefon geschäftlich", "business phone"), Map.entry("telefon privat", "home phone"),
			Map.entry("mobiltelefon", "mobile phone"), Map.entry("telefon", "phone"),
			Map.entry("telefonnummer", "phone number"), Map.entry("prénom", "first name"),
			Map.entry("deuxième prénom", "middle name"), Map.entry("nom", "last name"),
			Map.entry("nom de famille", "last name"), Map.entry("société", "company"),
			Map.entry("adresse de messagerie", "e-mail address"), Map.entry("adresse e-mail", "e-mail address"),
			Map.entry("téléphone", "phone"), Map.entry("téléphone (bureau)", "business phone"),
			Map.entry("téléphone (domicile)", "home phone"), Map.entry("tél. mobile", "mobile phone"),
			Map.entry("numéro de téléphone", "phone number"), Map.entry("förnamn", "first name"),
			Map.entry("mellannamn", "middle name"), Map.entry("efternamn", "last name"),
			Map.entry("företag", "company"), Map.entry("e-postadress", "e-mail address"),
			Map.entry("e-post", "e-mail address"), Map.entry("telefon, arbete", "business phone"),
			Map.entry("telefon, hem", "home phone"), Map.entry("mobil", "mobile phone"));

	private HeaderWords() {
	}

	/**
	 * @param key small and with single spaces
	 * @return the key of the column in English files, the same where it is none
	 */
	static String english(String key) {
		if (ENGLISH.containsKey(key)) {
			return ENGLISH.get(key);
		}
		// E-Mail 2: Adresse; Adresse de messagerie 2; E-postadress 2
		Matcher numbered = NUMBERED.matcher(key);
		if (numbered.matches() && numbered.group(2) != null) {
			String word = numbered.group(1);
			String english = word.equals("e-mail") && numbered.group(3) != null ? "e-mail address" : ENGLISH.get(word);
			if ("e-mail address".equals(english)) {
				return "e-mail" + numbered.group(2) + " address";
			}
			return (english != null) ? english + numbered.group(2) : key;
		}
		return key;
	}

}
