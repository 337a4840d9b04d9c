package cat.impulsem.warehouse.engine;

import cat.impulsem.warehouse.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in three languages what happened to a centre. */
public final class UnitNotes {
    private UnitNotes() {}

    /** What became of a centre and where it came from, if anything happened. */
    public static Optional<LocalText> of(int centre, CentreHistory history) {
        List<LocalText> notes = new ArrayList<>();
        history.eventsInto(centre).forEach(event -> notes.add(into(event, history)));
        history.eventsOf(centre).forEach(event -> notes.add(outOf(event, history)));
        List<DistrictStay> stays =
                history.stays().stream().filter(stay -> stay.centre() == centre).toList();
        stays.stream().skip(1).forEach(stay -> notes.add(newDistrict(stay, history)));
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalText(
                        joined(notes.stream().map(LocalText::ca).toList()),
                        joined(notes.stream().map(LocalText::es).toList()),
                        joined(notes.stream().map(LocalText::en).toList())));
    }

    private static String joined(List<String> texts) {
        return texts.stream().distinct().collect(Collectors.joining(" "));
    }

    private static LocalText into(Succession event, CentreHistory history) {
        String other = history.centre(event.predecessor()).name();
        String day = day(event.date());
        return switch (event.kind()) {
            case "MERGE" ->
                new LocalText(
                        "Des del " + day + " inclou " + other + ".",
                        "Desde el " + day + " incluye " + other + ".",
                        "Since " + day + " it includes " + other + ".");
            case "SPLIT" ->
                new LocalText(
                        "Nascut el " + day + " de la divisió de " + other + ".",
                        "Nacido el " + day + " de la división de " + other + ".",
                        "Came on " + day + " out of the division of " + other + ".");
            default ->
                new LocalText(
                        "Fins al " + day + " era " + other + ".",
                        "Hasta el " + day + " era " + other + ".",
                        "Until " + day + " it was " + other + ".");
        };
    }

    private static LocalText outOf(Succession event, CentreHistory history) {
        String other = history.centre(event.successor()).name();
        String day = day(event.date());
        return switch (event.kind()) {
            case "MERGE" ->
                new LocalText(
                        "El " + day + " es va unir a " + other + ".",
                        "El " + day + " se unió a " + other + ".",
                        "Joined " + other + " on " + day + ".");
            case "SPLIT" ->
                new LocalText(
                        "El " + day + " es va dividir; una part continua a " + other + ".",
                        "El " + day + " se dividió; una parte continúa en " + other + ".",
                        "Was divided on " + day + "; a part goes on as " + other + ".");
            default ->
                new LocalText(
                        "Des del " + day + " és " + other + ".",
                        "Desde el " + day + " es " + other + ".",
                        "Since " + day + " it is " + other + ".");
        };
    }

    private static LocalText newDistrict(DistrictStay stay, CentreHistory history) {
        String district = history.districtNames().getOrDefault(stay.district(), stay.district());
        String day = day(stay.from());
        return new LocalText(
                "Des del " + day + " pertany al districte de " + district + ".",
                "Desde el " + day + " pertenece al distrito de " + district + ".",
                "Since " + day + " it belongs to the district of " + district + ".");
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
    }
}
