package io.liaison.local.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.liaison.local.demo.World.Firm;
import io.liaison.local.demo.World.Login;
import io.liaison.local.demo.browser.Cast;
import io.liaison.local.demo.browser.SignedInSession;
import io.liaison.local.demo.browser.Stopped;

/**
 * Plays a small world into an installation, through the gateway and the page with the
 * mails, and says who is who. What was played already is not played again.
 */
public final class Demo {

	private final World world = World.load();

	private final Consumer<String> say;

	private final Journal journal;

	private final Cast cast;

	/**
	 * A world for one installation.
	 * @param gateway where browsers go
	 * @param mailPage where the mails are read
	 * @param journal the file that remembers what was played
	 * @param say who reads what goes on, a line at a time
	 */
	public Demo(URI gateway, URI mailPage, Path journal, Consumer<String> say) {
		this.say = say;
		this.journal = new Journal(journal);
		this.cast = new Cast(gateway, mailPage, this.world.firm().password());
	}

	/**
	 * Plays it, or what is missing of it.
	 * @param ownerEmail the address of the first activation mail
	 * @throws Stopped when a step fails
	 */
	public void play(String ownerEmail) {
		String owner = this.journal.once("owner", () -> ownerEmail);
		if (this.journal.outcome("the end") == null) {
			this.say.accept("Filling it with a small world, as its users would");
			fill(owner);
			this.journal.once("the end", () -> "");
		}
		this.say.accept(Introduction.of(this.world, owner));
	}

	private void fill(String ownerAddress) {
		Firm firm = this.world.firm();
		this.journal.once("password of the owner", () -> {
			this.cast.choosePassword(ownerAddress);
			return "";
		});
		SignedInSession owner = this.cast.as(ownerAddress);
		stage("the firm and its staff");
		new FirstHour(firm, owner, this.journal).play();
		NameLookup names = new NameLookup(owner);
		Admissions colleagues = new Admissions(owner, this.journal);
		firm.staff().forEach((person) -> colleagues.enter(person, names.account(firm.name())));
		new Logins(owner, names, this.cast, this.journal).play(firm.logins());
		fill(this.cast.as(firm.keeper()), names);
	}

	private void fill(SignedInSession keeper, NameLookup names) {
		stage("customers");
		Admissions admissions = new Admissions(keeper, this.journal);
		this.world.customers().forEach(admissions::enter);
		this.world.files().forEach(admissions::bring);
		stage("invitations and passwords");
		Logins logins = new Logins(keeper, names, this.cast, this.journal);
		logins.play(this.world.logins());
		stage("tickets");
		Conversations conversations = new Conversations(this.cast, names, this.journal);
		this.world.tickets().forEach(conversations::play);
		stage("requests for changes");
		new Approvals(this.cast, names, conversations, this.journal).play(this.world.requests());
		stage("what ends");
		new Partings(keeper, names, logins, this.journal).play(this.world.endings());
	}

	private void stage(String what) {
		this.say.accept("  " + what);
	}

}
