package cat.impulsem.dashboard.format;

import cat.impulsem.dashboard.data.Flag;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.Indicator.Measure;
import cat.impulsem.dashboard.data.State;
import cat.impulsem.dashboard.data.Stated;
import cat.impulsem.dashboard.data.Value;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.warehouse.text.LocalText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns figures into cells: a number, zero, the sign of a protected figure, the sign of a missing one, an asterisk. */
public final class Signs {
    private static final String INCOMPLETE = "*";
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final Map<Flag, String> LETTERS = new EnumMap<>(Map.of(
            Flag.PROVISIONAL, "p",
            Flag.LOW_RECORDING, "u",
            Flag.SHARED_OUT, "r",
            Flag.HELD, "m",
            Flag.OVER_RECORDED, "o"));

    /** Each sign with the key of its words, in the order in which they are told. */
    private static final List<Map.Entry<String, String>> LEGEND = List.of(
            Map.entry("0", "signs.zero"),
            Map.entry("..", "signs.suppressed"),
            Map.entry("–", "signs.missing"),
            Map.entry(INCOMPLETE, "signs.incomplete"),
            Map.entry("p", "signs.provisional"),
            Map.entry("u", "signs.low_recording"),
            Map.entry("r", "signs.shared_out"),
            Map.entry("m", "signs.held"),
            Map.entry("o", "signs.over_recorded"));

    private final Texts texts;
    private final Figures figures;
    private final Vocabulary vocabulary;

    public Signs(Texts texts, Figures figures, Vocabulary vocabulary) {
        this.texts = texts;
        this.figures = figures;
        this.vocabulary = vocabulary;
    }

    /** The sign that stands where there is no number. */
    public static String of(State state) {
        return state == State.SUPPRESSED ? ".." : "–";
    }

    /** Every sign with its words. */
    public List<Map.Entry<String, String>> legend() {
        return LEGEND.stream()
                .map(sign -> Map.entry(sign.getKey(), texts.get(sign.getValue())))
                .toList();
    }

    /** What the signs mean that stand for a figure or behind one on the screen, one line each. */
    public List<String> explained(ScreenTable table) {
        List<Cell> marked =
                table.cellsOnScreen().filter(cell -> cell.aside() != null).toList();
        return legend().stream()
                .filter(sign -> marked.stream().anyMatch(cell -> shows(cell, sign.getKey())))
                .map(sign -> sign.getKey() + NO_BREAK_SPACE + NO_BREAK_SPACE + sign.getValue())
                .toList();
    }

    private static boolean shows(Cell cell, String sign) {
        if (cell.number() == null) {
            return cell.text().equals(sign);
        }
        return sign.equals(INCOMPLETE)
                ? cell.text().contains(sign)
                : cell.text().matches("(?s).*" + NO_BREAK_SPACE + Pattern.quote(sign) + "(" + NO_BREAK_SPACE + ".*)?");
    }

    /** The value with its unit. */
    public Cell value(Stated value, Indicator indicator) {
        return value(value, indicator.measure());
    }

    /** The value with its unit. */
    public Cell value(Stated value, Measure measure) {
        return cell(value, value.hasFigure() ? figures.value(value.value(), measure) : null, measure);
    }

    /** The value without its unit, for columns that name it. */
    public Cell bare(Stated value, Measure measure) {
        return cell(value, value.hasFigure() ? figures.number(value.value(), measure.decimals()) : null, measure);
    }

    /** A numerator or denominator. */
    public Cell amount(Value value, Double amount, Measure measure) {
        if (amount == null || !value.hasFigure()) {
            return Cell.sign(value.state(), reason(value.state(), value.reason()));
        }
        return Cell.number(figures.amount(amount, measure), amount, Figures.amountDecimals(amount, measure));
    }

    /** What the state of a figure is, in words, with its reason and its reservations. */
    public String state(Stated value) {
        if (!value.hasFigure()) {
            return reason(value.state(), value.reason());
        }
        List<String> words = reservations(value);
        return words.isEmpty() ? texts.get("state." + value.state().key()) : String.join("; ", words);
    }

    /** What has to be known of a figure before it is relied on, in words; empty where there is nothing. */
    public List<String> reservations(Stated value) {
        List<String> words = new ArrayList<>();
        if (value.isIncomplete()) {
            words.add(
                    value.coverage() == null
                            ? texts.get("signs.incomplete")
                            : texts.get("state.incomplete", figures.share(value.coverage())));
        }
        LETTERS.keySet().stream()
                .filter(value::has)
                .map(flag -> texts.get("state." + flag.key()))
                .forEach(words::add);
        return words;
    }

    /** What stands behind a number for its reservations: an asterisk, letters with a legend at the foot of the page. */
    private static String marks(Stated value) {
        String letters = LETTERS.entrySet().stream()
                .filter(letter -> value.has(letter.getKey()))
                .map(letter -> NO_BREAK_SPACE + letter.getValue())
                .collect(Collectors.joining());
        return (value.isIncomplete() ? INCOMPLETE : "") + letters;
    }

    /** Why there is no figure. */
    public String reason(State state, String reason) {
        LocalText words = reason == null ? null : vocabulary.reasons().get(reason);
        if (words == null) {
            return texts.find("state." + reason).orElseGet(() -> texts.get("state." + state.key()));
        }
        return texts.of(words).orElse(reason);
    }

    private Cell cell(Stated value, String number, Measure measure) {
        if (!value.hasFigure()) {
            return Cell.sign(value.state(), reason(value.state(), value.reason()));
        }
        String marks = marks(value);
        if (!marks.isEmpty()) {
            return Cell.number(number + marks, value.value(), measure.decimals())
                    .looking("incomplete")
                    .because(state(value));
        }
        return Cell.number(number, value.value(), measure.decimals());
    }
}
