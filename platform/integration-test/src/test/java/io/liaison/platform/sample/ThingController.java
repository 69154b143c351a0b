package io.liaison.platform.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import com.mongodb.MongoTimeoutException;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Anonymous;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import io.micrometer.tracing.Tracer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ThingController {

	private final AtomicReference<Thing> received = new AtomicReference<>();

	private final Tracer tracer;

	ThingController(Tracer tracer) {
		this.tracer = tracer;
	}

	@Anonymous
	@GetMapping(path = "/open", produces = MediaType.TEXT_PLAIN_VALUE)
	String open() {
		return "open";
	}

	@Authenticated
	@GetMapping("/me")
	Map<String, Object> me(Caller caller) {
		return Map.of("subject", caller.subject(), "side", caller.side(), "actor", caller.actor());
	}

	@RequiresPermission(value = "things.read", account = "accountId")
	@GetMapping("/accounts/{accountId}/things")
	Page<String> list(@PathVariable String accountId, @RequestParam(required = false) String query, PageRequest page) {
		Cursor cursor = page.within(accountId, query, "by number");
		int start = cursor.keys().isEmpty() ? 0 : Integer.parseInt((String) cursor.keys().get("number")) + 1;
		List<Integer> found = IntStream.range(start, 250).boxed().toList();
		return cursor.page(found, (number) -> Map.of("number", number.toString())).map((number) -> "thing " + number);
	}

	@RequiresPermission(value = "things.write", account = "accountId")
	@PostMapping("/accounts/{accountId}/things")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Map<String, Object>> create(@PathVariable String accountId, Command command,
			@Valid @RequestBody Thing thing) {
		this.received.set(thing);
		return ResponseEntity.status(201)
			.body(Map.of("id", command.id(), "body", String.valueOf(command.body()), "name", thing.name()));
	}

	@RequiresPermission("things.write")
	@PutMapping(path = "/things/{id}", produces = MediaType.TEXT_PLAIN_VALUE)
	ResponseEntity<String> change(@PathVariable String id,
			@RequestHeader(name = "If-Match", required = false) String ifMatch) {
		ETags.require(ifMatch, 7);
		return ResponseEntity.ok().eTag(ETags.of(8)).body("changed");
	}

	@RequiresPermission("things.read")
	@GetMapping("/things/{id}")
	ResponseEntity<Map<String, String>> read(@PathVariable String id, @RequestParam String joined) {
		return ResponseEntity.ok().eTag(ETags.of(7)).body(Map.of("joined", joined));
	}

	@RequiresPermission("things.read")
	@GetMapping(path = "/files", produces = "text/csv")
	ResponseEntity<byte[]> download() {
		return ResponseEntity.ok().body("a,b".getBytes(StandardCharsets.UTF_8));
	}

	@RequiresPermission("things.read")
	@GetMapping("/large")
	Map<String, String> large() {
		return Map.of("text", "x".repeat(1024 * 1024));
	}

	@RequiresPermission("things.write")
	@PostMapping(path = "/files", consumes = "multipart/form-data")
	Map<String, Object> upload(Command command, @RequestPart MultipartFile file) throws IOException {
		return Map.of("size", file.getBytes().length, "body", String.valueOf(command.body()));
	}

	@Authenticated
	@GetMapping("/failures/{how}")
	String fail(@PathVariable String how, @RequestParam(defaultValue = "1") @Min(1) int number) {
		throw switch (how) {
			case "defect" -> new IllegalStateException("secret of jane@example.org");
			case "store" -> new IllegalStateException(new MongoTimeoutException("no server"));
			case "conflict" -> Refusal.conflict("already-there", "There is one already.");
			default -> Refusal.notFound("failure");
		};
	}

	@Anonymous
	@PostMapping("/echoes")
	Thing echo(@RequestBody Thing thing) {
		return thing;
	}

	@Anonymous
	@GetMapping("/times")
	Map<String, Instant> time(@RequestParam Instant at) {
		return Map.of("at", at, "now", Instant.parse("2027-01-01T00:00:00.123456789Z"));
	}

	@Anonymous
	@GetMapping(path = "/trace", produces = MediaType.TEXT_PLAIN_VALUE)
	String trace() {
		return Objects.requireNonNull(this.tracer.currentTraceContext().context()).traceId();
	}

	Thing received() {
		return this.received.getAndSet(null);
	}

}
