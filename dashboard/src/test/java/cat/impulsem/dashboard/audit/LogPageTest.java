package cat.impulsem.dashboard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.fixture.FixtureCity;
import cat.impulsem.dashboard.fixture.FixtureStore;
import cat.impulsem.dashboard.fixture.FixtureViewer;
import cat.impulsem.dashboard.fixture.FixtureWindow;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.audit.Deed;
import cat.impulsem.warehouse.store.StoreLayout;
import cat.impulsem.warehouse.text.Language;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogPageTest {
    @TempDir
    Path root;

    /** What somebody is called stays as it is, even where it is a word of the program. */
    @Test
    void howSomebodyCameIsToldInWordsOfTheReader() {
        AuditLog log = new AuditLog(new StoreLayout(root));
        log.add("ana", Deed.SIGNED_IN, Map.of("how", "password"));
        log.add("", Deed.SIGN_IN_REFUSED, Map.of("how", "BadCredentialsException"));
        log.add("", Deed.SIGN_IN_REFUSED, Map.of("how", "NeverHeardOfException"));
        log.add("system:root", Deed.ACCOUNT_CHANGED, Map.of("account", "password", "change", "added"));

        assertThat(drawn(log, Language.CA))
                .contains("com: amb contrasenya", "com: nom o contrasenya incorrectes", "com: NeverHeardOfException")
                .contains("compte: password");
        assertThat(drawn(log, Language.ES)).contains("cómo: con contraseña", "cuenta: password");
        assertThat(drawn(log, Language.EN)).contains("how: by password", "account: password");
    }

    private String drawn(AuditLog log, Language language) {
        try (ReleasedSnapshots snapshots = new ReleasedSnapshots(
                FixtureStore.write(root.resolve(language.tag()), "2026-01-15-a", FixtureCity.SMALL),
                FixtureViewer.of("data_steward:city:"))) {
            return FixtureWindow.html(() -> {
                LogPage page = new LogPage(snapshots, log);
                page.show(Screens.withoutPage(snapshots, language));
                return page;
            });
        }
    }
}
