package org.leaderdesk.domain.leader;

import java.util.Optional;

/**
 * A step of the growth map, of the first seven days, or a course. Its words are ours: the sources
 * name the stages, the two subjects of the seven days and three of the courses, and no steps.
 *
 * @param id by which its tick is kept; never given to another step
 * @param at the day of the first seven, 1 to 7; 0 elsewhere
 * @param hours class hours of a required course, five each so that eight are 40 (R119; the source
 *     has only the sum); 0 elsewhere
 * @param seen where the book sees it by itself; such a step is not ticked by hand
 */
public record GrowthStep(
        String id,
        GrowthPart part,
        int at,
        int hours,
        Optional<Milestone> seen,
        String chinese,
        String english) {}
