package io.liaison.contacts.namelist;

import java.util.List;

import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Makes the entries of a list from what is stored: of everything from before there was the
 * list, and once more when entries get another form. It goes on where it stopped.
 */
public final class ListRebuild implements Task {

	private static final Logger log = LoggerFactory.getLogger(ListRebuild.class);

	private static final int IDS = 1_000;

	// whole rosters are read for an entry
	private static final int STEP = 50;

	private final MongoOperations store;

	private final String list;

	private final Source source;

	/**
	 * @param list names the task
	 */
	public ListRebuild(MongoOperations store, String list, Source source) {
		this.store = store;
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
		RebuildProgress progress = progress(form);
		return progress.done() ? List.of() : List.of(form);
	}

	/**
	 * @param form that was asked for; not that of another version of this service
	 */
	@Override
	public Outcome perform(String form, Claim claim) {
		if (!form.equals(this.source.form())) {
			return Outcome.DONE;
		}
		RebuildProgress progress = progress(form);
		while (!progress.done()) {
			List<String> ids = idsAfter(progress.last());
			for (int from = 0; from < ids.size(); from += STEP) {
				List<String> step = ids.subList(from, Math.min(from + STEP, ids.size()));
				this.source.enter(step);
				progress = save(new RebuildProgress(this.list, form, step.getLast(), false));
				if (!claim.held()) {
					return Later.after(1);
				}
			}
			if (ids.isEmpty()) {
				progress = save(new RebuildProgress(this.list, form, progress.last(), true));
				log.info("The list {} is complete", this.list);
			}
		}
		return Outcome.DONE;
	}

	private RebuildProgress progress(String form) {
		@Nullable RebuildProgress stored = this.store.findById(this.list, RebuildProgress.class);
		return (stored != null && stored.form().equals(form)) ? stored
				: new RebuildProgress(this.list, form, "", false);
	}

	private RebuildProgress save(RebuildProgress progress) {
		return this.store.save(progress);
	}

	private List<String> idsAfter(String last) {
		Query ids = Query.query(Criteria.where("_id").gt(last)).with(Sort.by("_id")).limit(IDS);
		ids.fields().include("_id");
		return this.store.find(ids, org.bson.Document.class, this.source.collection())
			.stream()
			.map((document) -> document.getString("_id"))
			.toList();
	}

	/** What the list is made from. */
	public interface Source {

		/** Where it is stored. */
		String collection();

		/** Of the entries; another one when they would be others for the same things. */
		String form();

		/** Enters these, or brings their entries up to date. */
		void enter(List<String> ids);

	}

}
