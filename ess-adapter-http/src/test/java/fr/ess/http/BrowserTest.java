package fr.ess.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import fr.ess.http.Browser.Visit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrowserTest {

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void axeFindsNothingToSayAboutAnyPage() {
        browser.visit(Visit.WIDE, page -> pages().forEach(path -> check(page, path)));
        for (Visit visit : List.of(Visit.PHONE, Visit.DARK)) {
            browser.visit(
                    visit,
                    page -> Stream.of(
                                    "/",
                                    "/structures?q=cul&commune=35238",
                                    structure(),
                                    "/charte?charter=charte-exemple",
                                    "/contrat?contract=contrat-exemple",
                                    "/problems/not-found")
                            .forEach(path -> check(page, path)));
        }
    }

    @Test
    void axeSeesAMistakeWhereThereIsOne() {
        browser.visit(Visit.WIDE, page -> {
            page.navigate("/");
            page.evaluate("document.querySelector('label').remove()");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isNotEmpty();
        });
    }

    private static void check(Page page, String path) {
        page.navigate(path);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
    }

    @Test
    void noPageScrollsSidewaysEvenAtFourTimesTheSize() {
        browser.visit(
                Visit.ZOOMED,
                page -> pages().forEach(path -> {
                    page.navigate(path);
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(path)
                            .isEqualTo(320);
                }));
    }

    @Test
    void aSearchIsTypedAndItsResultOpenedWithTheKeyboardAlone() {
        browser.visit(Visit.WIDE, page -> {
            page.navigate("/");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Aller au contenu");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("oeuvre st jacques");
            page.keyboard().press("Enter");
            page.waitForURL("**/structures?q=*");
            assertThat(page.locator("h2").first().textContent()).contains("1 structure");

            tabTo(page, "L’Œuvre du Chantier");
            page.keyboard().press("Enter");
            page.waitForURL("**/structures/*");
            assertThat(page.locator("h1").textContent()).contains("L’Œuvre du Chantier");
        });
    }

    @Test
    void everythingWorksWithoutScripts() {
        browser.visit(Visit.WITHOUT_SCRIPTS, page -> {
            page.navigate("/structures");
            page.getByLabel("Nom, sigle").fill("coop");
            page.locator("button[type=submit]").first().click();
            assertThat(page.locator(".card"))
                    .satisfies(cards -> assertThat(cards.count()).isPositive());
            page.locator(".facet a").first().click();
            assertThat(page.locator(".chip").count()).isEqualTo(1);
            page.locator(".chip").click();
            assertThat(page.locator(".chip").count()).isZero();
            page.locator("svg .area").first().evaluate("area => area.getAttribute('href')");
            page.locator("text=English").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        });
    }

    @Test
    void aCommuneOfTheMapNarrowsTheSearch() {
        browser.visit(Visit.WIDE, page -> {
            page.navigate("/");
            Locator rennes = page.locator("svg a", new Page.LocatorOptions().setHasText("Rennes\u00a0:"));
            rennes.first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/structures?commune=35238");
            assertThat(page.locator(".chip").textContent()).contains("Commune\u00a0: Rennes");
        });
    }

    @Test
    void aProjectLearnsWhatItMayAskForWithoutScripts() {
        browser.visit(Visit.WITHOUT_SCRIPTS, page -> {
            page.navigate("/aides");
            page.getByLabel("Par son statut").check();
            page.getByText("Répondre").click();
            page.getByLabel("commune est le siège").fill("rennes");
            page.getByText("Répondre").click();
            page.getByLabel("montant des dépenses").fill("8 000");
            page.getByText("Répondre").click();
            page.getByLabel("Combien demandez-vous").fill("4000");
            page.getByText("Répondre").click();
            assertThat(page.locator(".aids.eligible h3").textContent()).contains("Amorçage de projets ESS");
            assertThat(page.url()).doesNotContain("4000");
            assertThat(page.context().cookies()).isEmpty();
        });
    }

    @Test
    void axeFindsNothingToSayWhileQuestionsAreAsked() {
        for (Visit visit : List.of(Visit.WIDE, Visit.PHONE, Visit.DARK)) {
            browser.visit(visit, page -> {
                page.navigate("/aides");
                while (page.locator(".ask").count() > 0) {
                    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                    page.locator(".ask button").first().click();
                    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                    page.locator(".ask button[name=skip]").click();
                }
                assertThat(page.locator(".notice.done").count()).isEqualTo(1);
            });
        }
    }

    @Test
    void takesThePicturesOfTheDocumentation() {
        browser.visit(Visit.WIDE, page -> {
            picture(page, "/structures?q=culture", "search.png", false);
            picture(page, "/", "home.png", true);
            picture(page, structure(), "structure.png", true);
            picture(page, "/territoire", "territory.png", true);
            picture(page, "/elus-et-accompagnateurs", "people.png", true);
            picture(page, "/charte?charter=charte-exemple", "charter.png", true);
            picture(page, "/contrat?contract=contrat-exemple&as_of=2010-12-31", "contract.png", true);
            picture(page, "/reseaux", "networks.png", true);
            picture(page, "/reseaux/RTES", "network.png", true);
            picture(page, "/aides", "aids.png", true);
        });
        browser.visit(Visit.PHONE, page -> {
            picture(page, "/structures?q=culture", "search-phone.png", true);
            picture(page, "/", "home-phone.png", true);
            picture(page, structure(), "structure-phone.png", true);
            picture(page, "/elus-et-accompagnateurs", "people-phone.png", true);
        });
        browser.visit(Visit.DARK, page -> picture(page, "/", "home-dark.png", true));
    }

    private static void picture(Page page, String path, String name, boolean whole) {
        page.navigate(path);
        Path file = Path.of("target", "pictures", name);
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(whole));
        assertThat(file).isNotEmptyFile();
    }

    private static List<String> pages() {
        return Stream.of(
                        "/",
                        "/structures",
                        "/structures?q=cul&commune=35238",
                        "/structures?q=zzzz",
                        "/structures?territory=*&lang=en",
                        structure(),
                        "/reseaux",
                        "/reseaux/RTES",
                        "/territoire",
                        "/territoire?as_of=2005-02-06",
                        "/elus-et-accompagnateurs",
                        "/elus-et-accompagnateurs?q=personne&lang=en",
                        "/charte",
                        "/charte?charter=charte-exemple",
                        "/contrat",
                        "/contrat?contract=contrat-exemple&as_of=2010-12-31",
                        "/aides",
                        "/aides/dispositifs",
                        "/aides/dispositifs/exemple-amorcage",
                        "/mentions-legales",
                        "/accessibilite",
                        "/problems",
                        "/problems/not-found")
                .toList();
    }

    private static String structure() {
        return "/structures/"
                + TestSite.instance()
                        .get("/api/v1/structures?q=archipel")
                        .body()
                        .replaceFirst("(?s).*?\"id\":\"(\\w+)\".*", "$1");
    }

    private static String focused(Page page) {
        return page.evaluate("document.activeElement.textContent").toString().strip();
    }

    private static void tabTo(Page page, String text) {
        for (int i = 0; i < 60 && !focused(page).equals(text); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page)).isEqualTo(text);
    }
}
