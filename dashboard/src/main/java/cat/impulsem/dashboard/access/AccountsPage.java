package cat.impulsem.dashboard.access;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.export.Downloads;
import cat.impulsem.dashboard.format.Cell;
import cat.impulsem.dashboard.format.HtmlTable;
import cat.impulsem.dashboard.format.Markup;
import cat.impulsem.dashboard.format.ScreenTable;
import cat.impulsem.dashboard.format.ScreenTable.Column;
import cat.impulsem.dashboard.format.ScreenTable.Row;
import cat.impulsem.dashboard.format.Texts;
import cat.impulsem.dashboard.shell.Chapter;
import cat.impulsem.dashboard.shell.MainLayout;
import cat.impulsem.dashboard.shell.Page;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.warehouse.access.Grant;
import cat.impulsem.warehouse.access.Right;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may sign in here and what for; changing it is left to the command line. */
@PermitAll
@Route(value = "accounts", layout = MainLayout.class)
public class AccountsPage extends Page {
    private final transient LiveAccounts accounts;

    AccountsPage(ReleasedSnapshots snapshots, LiveAccounts accounts) {
        super(snapshots, Chapter.ACCOUNTS);
        this.accounts = accounts;
    }

    @Override
    protected String name(Screen screen) {
        return screen.texts().get("nav.accounts");
    }

    @Override
    protected void show(Screen screen) {
        Texts texts = screen.texts();
        put(new Markup()
                .open("div", "class", "heading")
                .element("h1", texts.get("nav.accounts"))
                .element("p", texts.get("accounts.lead"), "class", "lead")
                .close("div"));
        ScreenTable table = table(screen);
        if (table.rows().isEmpty()) {
            put(new Markup().element("p", texts.get("accounts.none"), "class", "note"));
            return;
        }
        put(HtmlTable.of(table, "figures stacked", texts.get("nav.accounts")));
        add(Downloads.ofList(screen, table, Right.ACCOUNTS, "accounts_" + LocalDate.now(ZoneOffset.UTC)));
    }

    private ScreenTable table(Screen screen) {
        List<Column> columns = Stream.of("account", "role", "territories", "totals", "sensitivity")
                .map(name -> Column.words(screen.texts().get("column." + name)))
                .toList();
        List<Row> rows = accounts.all().entrySet().stream()
                .flatMap(account ->
                        account.getValue().granted().stream().map(grant -> row(screen, account.getKey(), grant)))
                .toList();
        return new ScreenTable(null, columns, rows);
    }

    private static Row row(Screen screen, String name, Grant grant) {
        Texts texts = screen.texts();
        return Row.of(List.of(
                Cell.text(name),
                Cell.text(texts.get("role." + grant.role().key())),
                Cell.text(names(screen, grant.units())),
                Cell.text(names(screen, grant.totals())),
                Cell.text(grant.sensitivity().stream()
                        .sorted()
                        .map(kind -> texts.get("sensitivity." + kind.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining("; ")))));
    }

    private static String names(Screen screen, List<String> units) {
        return units.stream()
                .map(unit -> UnitKey.parse(unit).map(screen::name).orElse(unit) + " (" + unit + ")")
                .collect(Collectors.joining(", "));
    }
}
