package io.liaison.systemtest.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.openqa.selenium.By;
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

	/** Follows the first link with these words. */
	void follow(String words) {
		await(By.partialLinkText(words)).click();
	}

	void enter(String field, String value) {
		await(By.name(field)).sendKeys(value);
	}

	void press(String button) {
		await(By.xpath("//button[normalize-space()='" + button + "']")).click();
	}

	void awaitHeading(String words) {
		await(By.xpath("//*[self::h1 or self::h2][normalize-space()='" + words + "']"));
	}

	String text(String id) {
		return await(By.id(id)).getText();
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
