package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.ReleasedSnapshots;
import cat.impulsem.dashboard.export.About;
import cat.impulsem.dashboard.export.Companions;
import cat.impulsem.dashboard.export.CsvFile;
import cat.impulsem.dashboard.export.Workbook;
import cat.impulsem.dashboard.shell.Preferences;
import cat.impulsem.dashboard.shell.Screen;
import cat.impulsem.dashboard.shell.Screens;
import cat.impulsem.warehouse.access.Right;
import cat.impulsem.warehouse.audit.Deed;
import cat.impulsem.warehouse.text.Language;
import cat.impulsem.warehouse.text.TermsOfUse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands over an extract by an address that stays the same from month to month. It reads what the person who asks may
 * see at this moment, as a page does, and every file is written down.
 */
@RestController
class ExtractDownload {
    private final ReleasedSnapshots snapshots;

    ExtractDownload(ReleasedSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping("/" + Extract.PATH)
    void file(@RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Screen screen = Screens.withoutPage(snapshots, language(parameters, request));
        try {
            permit(screen);
            Format format = ExtractRequest.format(parameters);
            Extract extract = ExtractRequest.read(parameters, screen);
            String name = ExtractName.of(screen, extract) + format.ending();
            String address = extract.address(format, screen.texts().language(), screen.vocabulary());
            note(screen, Deed.EXPORTED, Map.of("file", name, "address", address));
            response.setContentType(format.type());
            // A line of its own in a CSV file would be read as a row; headers hold nothing but ASCII.
            response.setHeader("Terms-Of-Use", TermsOfUse.TEXT.en());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            write(screen, extract, format, response.getOutputStream());
        } catch (ExtractRefusal refusal) {
            refuse(screen, refusal, response);
        }
    }

    private static void permit(Screen screen) throws ExtractRefusal {
        if (!screen.permissions().may(Right.FIGURES) || !screen.permissions().may(Right.FILES)) {
            throw ExtractRefusal.notPermitted(Extract.PATH);
        }
    }

    private static void write(Screen screen, Extract extract, Format format, OutputStream out) throws IOException {
        ExtractTable table = new ExtractTable(screen, extract);
        switch (format) {
            case CSV -> CsvFile.PLAIN.write(table.columns(), table.rows().iterator(), out);
            case CSV_EXCEL ->
                CsvFile.FOR_SPREADSHEETS.write(table.columns(), table.rows().iterator(), out);
            case XLSX -> workbook(screen, extract, table).write(out);
            case PARQUET -> table.writeParquet(out);
        }
        out.flush();
    }

    private static Workbook workbook(Screen screen, Extract extract, ExtractTable table) {
        Workbook.Sheet data = new Workbook.Sheet(screen.texts().get("file.sheet.data"), table.columns(), table::rows);
        About about = new About(
                "extract",
                extract.units(),
                new About.When(extract.span().inUrl(), ExtractWords.span(screen, extract, extract.span())),
                Extract.PATH,
                extract.subject());
        return new Companions(screen, about).workbook(data, ExtractWords.of(screen, extract, Format.XLSX));
    }

    private void refuse(Screen screen, ExtractRefusal refusal, HttpServletResponse response) throws IOException {
        if (refusal.status() == HttpServletResponse.SC_FORBIDDEN) {
            note(screen, Deed.REFUSED, Map.of("asked", refusal.asked()));
        }
        response.setStatus(refusal.status());
        response.setContentType("text/plain;charset=utf-8");
        String words = screen.texts().get(refusal.key(), refusal.asked());
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    private void note(Screen screen, Deed deed, Map<String, String> details) {
        snapshots.viewers().note(screen.permissions().viewer(), deed, details);
    }

    private static Language language(Map<String, String> parameters, HttpServletRequest request) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(parameters.get("l")))
                .findFirst()
                .orElseGet(() -> Preferences.language(request.getCookies()));
    }
}
