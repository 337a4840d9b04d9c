package cat.impulsem.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a notebook file shows: text and pages word by word, pictures as they look.
 *
 * @param texts texts by place, as "cell 3, output 1, text/html"
 * @param pictures PNG pictures by place
 */
record StoredOutputs(Map<String, String> texts, Map<String, Picture> pictures) {

    static StoredOutputs of(Path notebook) throws IOException {
        StoredOutputs outputs = new StoredOutputs(new TreeMap<>(), new TreeMap<>());
        int number = 0;
        for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).path("cells")) {
            if (cell.path("cell_type").asText().equals("code")) {
                outputs.add("cell " + ++number, cell.path("outputs"));
            }
        }
        return outputs;
    }

    private void add(String cell, JsonNode outputs) throws IOException {
        for (int i = 0; i < outputs.size(); i++) {
            JsonNode output = outputs.get(i);
            String place = cell + ", output " + (i + 1) + ", ";
            if (output.has("text")) {
                texts.put(place + output.path("name").asText(), text(output.path("text")));
            }
            for (Map.Entry<String, JsonNode> data : output.path("data").properties()) {
                add(place + data.getKey(), text(data.getValue()));
            }
        }
    }

    private void add(String place, String content) throws IOException {
        if (place.endsWith("image/png")) {
            pictures.put(place, Picture.ofPng(Base64.getMimeDecoder().decode(content)));
        } else {
            texts.put(place, content);
        }
    }

    // Jupyter stores a text whole or as the list of its lines.
    private static String text(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining())
                : node.asText();
    }

    /** Where another notebook shows something else, with both versions; empty when it shows the same. */
    List<String> differencesTo(StoredOutputs fresh) {
        List<String> differences = new ArrayList<>();
        if (!texts.keySet().equals(fresh.texts.keySet()) || !pictures.keySet().equals(fresh.pictures.keySet())) {
            differences.add("stored: " + places() + "\nfresh: " + fresh.places());
            return differences;
        }
        texts.forEach((place, text) -> {
            if (!text.equals(fresh.texts.get(place))) {
                differences.add(place + "\nstored: " + text + "\nfresh: " + fresh.texts.get(place));
            }
        });
        pictures.forEach((place, picture) -> picture.differenceTo(fresh.pictures.get(place))
                .ifPresent(what -> differences.add(place + ": " + what)));
        return differences;
    }

    private List<String> places() {
        List<String> places = new ArrayList<>(texts.keySet());
        places.addAll(pictures.keySet());
        return places;
    }
}
