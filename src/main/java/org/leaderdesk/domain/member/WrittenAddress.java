package org.leaderdesk.domain.member;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as a member wrote it, with whatever columns beside it already say. Columns win over
 * what the text itself tells; what cannot be told stays in the full text and the address is
 * unsettled.
 *
 * @param text the address in words: 阳光花园99弄21号501
 * @param estate 服务小区; blank where the file does not say
 * @param lane 弄号, blank where the file does not say
 * @param building 楼号
 * @param room 房号
 */
public record WrittenAddress(
        String text, String estate, String lane, String building, String room) {

    private static final String LANE = "(?:(?<lane>[0-9]{1,5})弄)?";

    /** 21号501, 3号楼2单元1203室, 12栋A座502, 3-1203, 3-2-1203; the estate is what stands before. */
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?<estate>.*?)"
                            + LANE
                            + "(?:(?<building>[0-9]{1,4}[A-Za-z]?|[A-Za-z])(?:号楼|号|栋|幢|座|楼|#|-)"
                            + "(?:(?<wing>[A-Za-z])(?:座|单元|栋))?"
                            + "(?:(?<entrance>[0-9]{1,2})(?:单元|门|-))?"
                            + "(?:[0-9]{1,2}(?:楼|层))?)"
                            + "(?<room>[0-9]{2,5}[A-Za-z]?)(?:室|房|号)?");

    private static final Pattern TOWN =
            Pattern.compile("^[^0-9]{2,4}?(?:省|自治区)|^[^0-9]{2,4}?市|^[^0-9]{2,4}?区");

    private static final int LONGEST = 200;

    public static WrittenAddress of(String text) {
        return new WrittenAddress(text, "", "", "", "");
    }

    /**
     * Splits it.
     *
     * @param estates estates known to the book; one at the start of the text is the estate
     */
    public Address split(Set<String> estates) {
        String folded = fold(text);
        String known = knownEstate(folded, estates);
        String rest = folded.substring(folded.indexOf(known) + known.length());
        Matcher parts = PARTS.matcher(rest.length() > LONGEST ? "" : rest);
        boolean split = parts.matches();
        String before = split ? estateOf(parts.group("estate")) : "";
        String wing = split ? blank(parts.group("wing")) : "";
        return new Address(
                firstOf(estate, firstOf(known, before)),
                PersonalText.of(firstOf(number(lane), split ? blank(parts.group("lane")) : "")),
                PersonalText.of(
                        firstOf(number(building), split ? parts.group("building") + wing : "")),
                PersonalText.of(firstOf(number(room), split ? roomOf(parts) : "")),
                PersonalText.of(text));
    }

    /** An entrance is part of the way to the door: 2-1203. */
    private static String roomOf(Matcher parts) {
        String entrance = blank(parts.group("entrance"));
        return entrance.isEmpty() ? parts.group("room") : entrance + "-" + parts.group("room");
    }

    private String knownEstate(String folded, Set<String> estates) {
        String best = "";
        for (String candidate : estates) {
            if (candidate.length() > best.length() && folded.contains(candidate)) {
                best = candidate;
            }
        }
        return !estate.isBlank() && folded.contains(estate) ? estate : best;
    }

    /** The estate without province, city and district in front and signs behind it. */
    private static String estateOf(String text) {
        String rest = text;
        for (Matcher town = TOWN.matcher(rest); town.find(); town = TOWN.matcher(rest)) {
            rest = rest.substring(town.end());
        }
        return rest.strip().replaceAll("[,，、\\s]+$", "");
    }

    private static String number(String column) {
        String folded = fold(column);
        return folded.replaceAll("(号楼|号|栋|幢|座|楼|室|房|弄|#)$", "");
    }

    private static String fold(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("[\\s,]+", "")
                .replaceAll("[‐‑–—―－_]", "-");
    }

    private static String firstOf(String first, String second) {
        return first.isBlank() ? second : first;
    }

    private static String blank(@Nullable String group) {
        return group == null ? "" : group;
    }
}
