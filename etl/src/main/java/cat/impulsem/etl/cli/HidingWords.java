package cat.impulsem.etl.cli;

import cat.impulsem.warehouse.analysis.Hiding;
import cat.impulsem.warehouse.text.LocalText;

/** Why a level of a breakdown is hidden, in words. */
final class HidingWords {
    private static final LocalText FEW = new LocalText(
            "darrere d'alguna fila hi ha massa poques persones",
            "detrás de alguna fila hay demasiado pocas personas",
            "too few people stand behind some row");
    private static final LocalText UNEVEN = new LocalText(
            "algun equip és massa petit o hi ha algú que hi destaca",
            "algún equipo es demasiado pequeño o hay alguien que destaca en él",
            "some team is too small, or somebody stands out in it");
    private static final LocalText ELSEWHERE = new LocalText(
            "s'hi amaga algun indicador sobre les mateixes persones",
            "se oculta ahí algún indicador sobre las mismas personas",
            "an indicator about the same people is hidden there");
    private static final LocalText LEADS = new LocalText(
            "a la direcció d'algun centre, restant-ne el seu, li quedarien massa poques persones",
            "a la dirección de algún centro, restando el suyo, le quedarían demasiado pocas personas",
            "the lead of some centre, taking its own off, would be left with too few people");
    private static final LocalText DISTRICTS = new LocalText(
            "els districtes s'amaguen, i els centres els sumarien",
            "los distritos se ocultan, y los centros los sumarían",
            "districts are hidden, and centres would add up to them");
    private static final LocalText CATEGORIES = new LocalText(
            "les categories també són districtes, i no es pot saber què en coneix la direcció de cada centre",
            "las categorías también son distritos, y no se puede saber qué conoce de ellas la dirección de cada centro",
            "its categories are districts too, and nobody can tell what the lead of each centre knows of them");
    private static final LocalText BEFORE = new LocalText(
            "una publicació anterior ja ho amagava",
            "una publicación anterior ya lo ocultaba",
            "an earlier release hid it");

    private HidingWords() {}

    static LocalText of(Hiding reason) {
        return switch (reason) {
            case FEW -> FEW;
            case UNEVEN -> UNEVEN;
            case ELSEWHERE -> ELSEWHERE;
            case LEADS -> LEADS;
            case DISTRICTS -> DISTRICTS;
            case CATEGORIES -> CATEGORIES;
            case BEFORE -> BEFORE;
        };
    }
}
