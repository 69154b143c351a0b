package io.liaison.systemtest.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A new Chromium without a window, found on the path beside its ChromeDriver. */
final class Chromium implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final String AXE = script("/axe.min.js");

	private final ChromeDriver driver;

	private Chromium(ChromeDriver driver) {
		this.driver = driver;
	}

	static boolean found() {
		return browser().isPresent() && onPath("chromedriver").isPresent();
	}

	static Chromium start() {
		LoggingPreferences console = new LoggingPreferences();
		console.enable(LogType.BROWSER, Level.ALL);
		ChromeOptions options = new ChromeOptions();
		options.setBinary(browser().orElseThrow());
		options.setCapability(ChromeOptions.LOGGING_PREFS, console);
		options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--window-size=360,740");
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(onPath("chromedriver").orElseThrow())
			.usingAnyFreePort()
			.build();
		return new Chromium(new ChromeDriver(service, options));
	}

	private static String script(String resource) {
		try (InputStream script = Chromium.class.getResourceAsStream(resource)) {
			return new String(Objects.requireNonNull(script, resource).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<File> browser() {
		return Stream.of("chromium", "chromium-browser", "google-chrome")
			.flatMap((it) -> onPath(it).stream())
			.findFirst();
	}

	private static Optional<File> onPath(String program) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.map(Path::toFile)
			.findFirst();
	}

	void open(String address) {
		this.driver.get(address);
	}

	/** A new window on a desk, in which nobody is signed in. */
	static Chromium onADesk() {
		Chromium wide = start();
		wide.driver.manage().window().setSize(new Dimension(1280, 900));
		return wide;
	}

	/** Opens a screen of the portal and waits until it shows what it has read. */
	void openScreen(String address) {
		open(address);
		await(By.cssSelector("main h1"));
		Awaitility.await("what the screen reads")
			.atMost(PATIENCE)
			.until(() -> this.driver.findElements(By.cssSelector(".skeleton, [aria-busy=true]")).isEmpty());
	}

	void tick(String box) {
		await(box(box)).click();
	}

	/** Waits until the box is there and ticked or not, as told. */
	void awaitBox(String box, boolean ticked) {
		Awaitility.await(box)
			.atMost(PATIENCE)
			.ignoreExceptionsInstanceOf(WebDriverException.class)
			.until(() -> this.driver.findElement(box(box)).isSelected() == ticked);
	}

	private static By box(String name) {
		return By.cssSelector("input[type=checkbox][aria-label='" + name + "']");
	}

	/** What axe finds against WCAG 2.2 AA on the page as it stands, and where. */
	List<String> barriers() {
		this.driver.executeScript(AXE);
		Object found = this.driver.executeAsyncScript(
				"""
						const done = arguments[arguments.length - 1];
						axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
							.then((all) => done(all.violations.map((it) => it.id + ': ' + it.nodes.map((node) => node.target.join(' ')).join(' | '))));
						""");
		return ((List<?>) found).stream().map(String::valueOf).toList();
	}

	/** Puts a button that says nothing of itself into the page. */
	void putBarrier() {
		this.driver.executeScript("document.querySelector('main').append(document.createElement('button'))");
	}

	void awaitText(String words) {
		await(By.xpath("//*[contains(text(),'" + words + "')]"));
	}

	/** Where the link with these words leads. */
	URI target(String words) {
		return URI.create(Objects.requireNonNull(await(By.linkText(words)).getAttribute("href")));
	}

	String address() {
		return this.driver.getCurrentUrl();
	}

	/** Follows the first link with these words. */
	void follow(String words) {
		await(By.partialLinkText(words)).click();
	}

	void enter(String field, String value) {
		await(By.name(field)).sendKeys(value);
	}

	void press(String button) {
		await(By.xpath("//button[normalize-space()='" + button + "'][not(@aria-disabled)]")).click();
	}

	void awaitHeading(String words) {
		await(By.xpath("//*[self::h1 or self::h2][normalize-space()='" + words + "']"));
	}

	/** The cookies of this page as the browser keeps them. */
	List<String> cookies() {
		return this.driver.manage()
			.getCookies()
			.stream()
			.map((cookie) -> cookie.getName() + " " + cookie.getSameSite() + (cookie.isHttpOnly() ? " HttpOnly" : ""))
			.sorted()
			.toList();
	}

	/** Whether the page can be read on a phone without scrolling sideways. */
	boolean fitsAPhone() {
		return (Boolean) this.driver.executeScript("return document.documentElement.scrollWidth <= window.innerWidth");
	}

	/** What the browser complained of since this was last asked. */
	List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map(LogEntry::getMessage)
			.toList();
	}

	private WebElement await(By what) {
		return Awaitility.await(what.toString())
			.atMost(PATIENCE)
			.ignoreExceptionsInstanceOf(WebDriverException.class)
			.until(() -> this.driver.findElement(what), WebElement::isDisplayed);
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
