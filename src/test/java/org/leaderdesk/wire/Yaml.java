package org.leaderdesk.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the YAML that openapi.yaml keeps to: maps and lists by indentation, plain or quoted texts
 * on one line, {@code >} for longer ones, and JSON for everything else. What it does not know
 * fails.
 */
final class Yaml {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<String> lines;
    private int at;

    private Yaml(List<String> lines) {
        this.lines = lines;
    }

    static JsonNode parse(String text) {
        List<String> lines = new ArrayList<>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .forEach(lines::add);
        Yaml yaml = new Yaml(lines);
        JsonNode whole = yaml.block(0);
        if (yaml.at != lines.size()) {
            throw new AssertionError("not understood: " + lines.get(yaml.at));
        }
        return whole;
    }

    private JsonNode block(int indent) {
        return lines.get(at).startsWith("- ", indent) ? list(indent) : map(indent);
    }

    private ArrayNode list(int indent) {
        ArrayNode list = NODES.arrayNode();
        while (here(indent) && lines.get(at).startsWith("- ", indent)) {
            String item = lines.get(at).substring(indent + 2);
            if (item.matches("[\\w$.-]+:( .*)?")) {
                // A map whose first name stands behind the dash.
                lines.set(at, " ".repeat(indent + 2) + item);
                list.add(map(indent + 2));
            } else {
                at++;
                list.add(scalar(item));
            }
        }
        return list;
    }

    private ObjectNode map(int indent) {
        ObjectNode map = NODES.objectNode();
        while (here(indent) && !lines.get(at).startsWith("- ", indent)) {
            String line = lines.get(at++).substring(indent);
            int colon = line.startsWith("\"") ? line.indexOf("\":") + 1 : line.indexOf(':');
            if (colon <= 0) {
                throw new AssertionError("no name: " + line);
            }
            String name = scalar(line.substring(0, colon)).asText();
            String rest = line.substring(colon + 1).strip();
            if (map.has(name)) {
                throw new AssertionError("twice: " + name);
            }
            map.set(name, rest.isEmpty() ? block(deeper(indent)) : value(rest, indent));
        }
        return map;
    }

    private JsonNode value(String rest, int indent) {
        if (!rest.equals(">")) {
            return scalar(rest);
        }
        List<String> folded = new ArrayList<>();
        while (at < lines.size() && indentOf(lines.get(at)) > indent) {
            folded.add(lines.get(at++).strip());
        }
        return NODES.textNode(String.join(" ", folded));
    }

    private static JsonNode scalar(String text) {
        if (!text.matches("[\\[{\"].*|true|false|-?\\d+")) {
            if (text.contains(": ") || text.contains(" #")) {
                throw new AssertionError("to be quoted: " + text);
            }
            return NODES.textNode(text);
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    private boolean here(int indent) {
        return at < lines.size() && indentOf(lines.get(at)) == indent;
    }

    /** A list may stand as far left as its name. */
    private int deeper(int indent) {
        int next = indentOf(lines.get(at));
        if (next < indent || next == indent && !lines.get(at).startsWith("- ", indent)) {
            throw new AssertionError("nothing in it: " + lines.get(at - 1));
        }
        return next;
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
