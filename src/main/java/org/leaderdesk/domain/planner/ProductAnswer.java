package org.leaderdesk.domain.planner;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which products the waves are told of.
 *
 * @param chosen for each wave the product of each slot, the flash sale last; empty where nothing is
 *     left that may be promoted
 * @param objective what the choice is worth less what its soft rules cost, in fen
 * @param bound what no choice can exceed, in fen
 */
public record ProductAnswer(List<List<OptionalInt>> chosen, long objective, long bound) {}
