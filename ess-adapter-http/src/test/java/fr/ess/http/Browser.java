package fr.ess.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, driven without a screen. Where there is none, tests are skipped and say so. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin",
            "/usr/local/bin",
            "/snap/bin",
            "/opt/google/chrome",
            "/Applications/Chromium.app/Contents/MacOS");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        playwright = Playwright.create();
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
    }

    /** The browser; without one the test is skipped, or fails where {@code -Dess.browser=required}. */
    static Browser open() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            assertThat(System.getProperty("ess.browser", ""))
                    .as("no Chromium on this machine, and the browser tests are required")
                    .isNotEqualTo("required");
            System.err.println("NOT RUN: the browser tests, for want of a Chromium in PATH or its usual places.");
            Assumptions.abort("no Chromium");
        }
        return new Browser(executable.get());
    }

    private static Optional<Path> find() {
        Stream<String> folders =
                Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)), USUAL_PLACES.stream());
        return folders.flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A visit in French by daylight, after which nothing may have gone wrong in the page. */
    void visit(Visit visit, Consumer<Page> actions) {
        List<String> troubles = new ArrayList<>();
        String home = TestSite.instance().address().toString();
        try (BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setColorScheme(visit.dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(visit.scripts)
                .setBaseURL(home)
                .setViewportSize(visit.width, 900))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> troubles.add(message.text()));
            page.onPageError(troubles::add);
            page.onRequest(request -> {
                if (!request.url().startsWith(home)) {
                    troubles.add("asks elsewhere: " + request.url());
                }
            });
            actions.accept(page);
            assertThat(troubles).isEmpty();
        }
    }

    /** How a page is visited. */
    record Visit(int width, boolean scripts, boolean dark) {

        static final Visit WIDE = new Visit(1_360, true, false);
        static final Visit PHONE = new Visit(390, true, false);
        /** A wide screen on which everything is four times as large (WCAG 1.4.10). */
        static final Visit ZOOMED = new Visit(320, true, false);

        static final Visit WITHOUT_SCRIPTS = new Visit(1_360, false, false);
        static final Visit DARK = new Visit(1_360, true, true);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
