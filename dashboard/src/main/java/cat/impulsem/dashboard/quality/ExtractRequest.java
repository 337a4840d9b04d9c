package cat.impulsem.dashboard.quality;

import cat.impulsem.dashboard.data.Indicator;
import cat.impulsem.dashboard.data.UnitKey;
import cat.impulsem.dashboard.data.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the address of a file. Unlike a page, which falls back and says so, a file is whole or not at all: one
 * territory or indicator that is not the person's refuses all of it.
 */
final class ExtractRequest {
    private final Map<String, String> parameters;
    private final Vocabulary vocabulary;

    private ExtractRequest(Map<String, String> parameters, Vocabulary vocabulary) {
        this.parameters = parameters;
        this.vocabulary = vocabulary;
    }

    static Extract read(Map<String, String> parameters, Vocabulary vocabulary) throws ExtractRefusal {
        ExtractRequest request = new ExtractRequest(parameters, vocabulary);
        Extract extract = new Extract(request.indicators(), request.units(), request.breakdown(), request.span());
        if (extract.periods(vocabulary).isEmpty()) {
            throw ExtractRefusal.unknown(extract.span().inUrl());
        }
        return extract;
    }

    static Format format(Map<String, String> parameters) throws ExtractRefusal {
        String asked = parameters.getOrDefault("format", Format.CSV.key());
        return Format.of(asked).orElseThrow(() -> ExtractRefusal.unreadable("format=" + asked));
    }

    private List<Indicator> indicators() throws ExtractRefusal {
        String asked = required("indicator");
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

    private Span span() throws ExtractRefusal {
        String asked = parameters.getOrDefault("period", Span.LATEST12.inUrl());
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
