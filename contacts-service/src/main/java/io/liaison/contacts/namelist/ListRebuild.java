package io.liaison.contacts.namelist;

import java.util.List;

import io.liaison.contacts.longwork.Progress;
import io.liaison.contacts.longwork.Progresses;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Makes the entries of a list from what is stored: of everything from before there was
 * the list, and once more when entries get another form. It goes on where it stopped.
 */
public final class ListRebuild implements Task {

	private static final Logger log = LoggerFactory.getLogger(ListRebuild.class);

	private static final int IDS = 1_000;

	// whole rosters are read for an entry
	private static final int STEP = 50;

	/** Attempts after which a form that is not the one made here never will be. */
	private static final int PATIENCE = 12;

	private final Progresses progresses;

	private final String list;

	private final Source source;

	/**
	 * @param list names the task
	 */
	public ListRebuild(MongoOperations store, String list, Source source) {
		this.progresses = new Progresses(store, "list-rebuilds");
		this.list = list;
		this.source = source;
	}

	@Override
	public String name() {
		return this.list;
	}

	@Override
	public int concurrency() {
		return 1;
	}

	@Override
	public List<String> unfinished() {
		String form = this.source.form();
		return this.progresses.find(this.list, form).done() ? List.of() : List.of(form);
	}

	/**
	 * @param form that was asked for. One that another version of this service makes is
	 * left to its instances for a while
	 */
	@Override
	public Outcome perform(String form, Claim claim) {
		if (!form.equals(this.source.form())) {
			return (claim.attempt() < PATIENCE) ? Later.after(claim.attempt()) : Outcome.DONE;
		}
		Progress progress = this.progresses.find(this.list, form);
		while (!progress.done()) {
			List<String> ids = this.source.idsAfter(progress.last(), IDS);
			for (int from = 0; from < ids.size(); from += STEP) {
				List<String> step = ids.subList(from, Math.min(from + STEP, ids.size()));
				this.source.enter(step);
				progress = this.progresses.save(progress.reached(step.getLast()));
				if (!claim.held()) {
					return Later.after(1);
				}
			}
			if (ids.isEmpty()) {
				progress = this.progresses.save(progress.finished());
				log.info("The list {} is complete", this.list);
			}
		}
		return Outcome.DONE;
	}

	/** What the list is made from. */
	public interface Source {

		/** Ids in their order, after that one; all are after the empty one. */
		List<String> idsAfter(String last, int limit);

		/** Of the entries; another one when they would be others for the same things. */
		String form();

		/** Enters these, or brings their entries up to date. */
		void enter(List<String> ids);

	}

}
