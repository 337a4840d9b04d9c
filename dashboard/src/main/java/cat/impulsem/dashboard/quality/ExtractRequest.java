package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Analysis;
import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Vocabulary;
import cat.impulsem.dashboard.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the address of a file. Unlike a page, which falls back and says so, a file is whole or not at all: one
 * territory or indicator that is not the person's refuses all of it.
 */
final class ExtractRequest {
    private static final String INDICATOR = "indicator";
    private static final String ANALYSIS = "analysis";

    private final Map<String, String> parameters;
    private final Vocabulary vocabulary;

    private ExtractRequest(Map<String, String> parameters, Vocabulary vocabulary) {
        this.parameters = parameters;
        this.vocabulary = vocabulary;
    }

    static Extract read(Map<String, String> parameters, Screen screen) throws ExtractRefusal {
        ExtractRequest request = new ExtractRequest(parameters, screen.vocabulary());
        Optional<Analysis> analysis = request.analysis();
        Extract extract = new Extract(
                analysis.isPresent() ? List.of() : request.indicators(),
                analysis,
                request.units(),
                request.breakdown(),
                request.span(Extract.usualSpan(analysis)));
        if (extract.periods(screen).isEmpty()) {
            throw ExtractRefusal.unknown(extract.span().inUrl());
        }
        return extract;
    }

    static Format format(Map<String, String> parameters) throws ExtractRefusal {
        String asked = parameters.getOrDefault("format", Format.CSV.key());
        return Format.of(asked).orElseThrow(() -> ExtractRefusal.unreadable("format=" + asked));
    }

    /** One analysis or any number of indicators, since their rows have different columns. */
    private Optional<Analysis> analysis() throws ExtractRefusal {
        if (!parameters.containsKey(ANALYSIS)) {
            return Optional.empty();
        }
        String asked = required(ANALYSIS);
        if (parameters.containsKey(INDICATOR)) {
            throw ExtractRefusal.unreadable(ANALYSIS + "=" + asked + "&" + INDICATOR + "=");
        }
        Analysis found = vocabulary.analyses().stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> ExtractRefusal.unknown(asked));
        if (!vocabulary.permissions().sees(found)) {
            throw ExtractRefusal.notPermitted(asked);
        }
        return Optional.of(found);
    }

    private List<Indicator> indicators() throws ExtractRefusal {
        String asked = required(INDICATOR);
        if (asked.equals(Extract.ALL)) {
            return vocabulary.indicators();
        }
        List<Indicator> found = new ArrayList<>();
        for (String id : asked.split(",")) {
            found.add(vocabulary
                    .indicator(id)
                    .orElseThrow(() ->
                            vocabulary.isDefined(id) ? ExtractRefusal.notPermitted(id) : ExtractRefusal.unknown(id)));
        }
        return found.stream().distinct().toList();
    }

    private List<UnitKey> units() throws ExtractRefusal {
        List<UnitKey> found = new ArrayList<>();
        for (String code : required("units").split(",")) {
            UnitKey key =
                    UnitKey.parse(code).filter(vocabulary::exists).orElseThrow(() -> ExtractRefusal.unknown(code));
            if (!vocabulary.permissions().sees(key)) {
                throw ExtractRefusal.notPermitted(code);
            }
            found.add(key);
        }
        return found.stream().distinct().toList();
    }

    private Breakdown breakdown() throws ExtractRefusal {
        String asked = parameters.getOrDefault("breakdown", Breakdown.NONE.key());
        return Breakdown.of(asked).orElseThrow(() -> ExtractRefusal.unreadable("breakdown=" + asked));
    }

    private Span span(Span usual) throws ExtractRefusal {
        String asked = parameters.getOrDefault("period", usual.inUrl());
        return Span.parse(asked).orElseThrow(() -> ExtractRefusal.unreadable("period=" + asked));
    }

    private String required(String name) throws ExtractRefusal {
        String asked = parameters.getOrDefault(name, "");
        if (asked.isBlank()) {
            throw ExtractRefusal.unreadable(name + "=");
        }
        return asked;
    }
}
