package org.leaderdesk.domain.lifetime;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.leaderdesk.domain.lifetime.Fit.Because;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Searches the parameters, all above zero, under which what was seen is likeliest: Nelder and
 * Mead's simplex over their logarithms, begun once more where it ended.
 */
final class Likeliest {

    private static final int MOST_TRIES = 5000;
    private static final double EXACT = 1e-9;
    private static final double SIDE = 0.5;

    /** How far beyond its bounds a parameter may be searched, so that running away is seen. */
    private static final double BEYOND = 10;

    private Likeliest() {}

    /** Between what a parameter means something. */
    record Bounds(double least, double most) {

        boolean hold(double value) {
            return value >= least && value <= most;
        }

        Bounds wider() {
            return new Bounds(least / BEYOND, most * BEYOND);
        }
    }

    /**
     * The likeliest parameters.
     *
     * @param start a guess
     * @param bounds of each parameter
     */
    static Fit<double[]> of(
            ToDoubleFunction<double[]> logLikelihood, double[] start, List<Bounds> bounds) {
        List<Bounds> searched = bounds.stream().map(Bounds::wider).toList();
        try {
            double[] first = search(logLikelihood, start, searched).getPoint();
            PointValuePair best = search(logLikelihood, exp(first), searched);
            double[] found = exp(best.getPoint());
            return hold(bounds, found)
                    ? new Fit.Fitted<>(found, best.getValue())
                    : new Fit.NoModel<>(Because.RAN_AWAY);
        } catch (MathIllegalStateException e) {
            // The optimiser's word for "so many tries and no end".
            return new Fit.NoModel<>(Because.DID_NOT_CONVERGE);
        }
    }

    private static PointValuePair search(
            ToDoubleFunction<double[]> logLikelihood, double[] start, List<Bounds> bounds) {
        ObjectiveFunction goal =
                new ObjectiveFunction(
                        logs -> {
                            double[] at = exp(logs);
                            return hold(bounds, at)
                                    ? logLikelihood.applyAsDouble(at)
                                    : -Double.MAX_VALUE;
                        });
        return new SimplexOptimizer(new SimpleValueChecker(0, EXACT))
                .optimize(
                        new MaxEval(MOST_TRIES),
                        goal,
                        GoalType.MAXIMIZE,
                        new InitialGuess(log(start)),
                        new NelderMeadSimplex(start.length, SIDE));
    }

    /** Whether every value is within its bounds; what is not a number is in none. */
    static boolean hold(List<Bounds> bounds, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!bounds.get(i).hold(values[i])) {
                return false;
            }
        }
        return true;
    }

    private static double[] exp(double[] logs) {
        double[] values = logs.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i]);
        }
        return values;
    }

    private static double[] log(double[] values) {
        double[] logs = values.clone();
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(logs[i]);
        }
        return logs;
    }
}
