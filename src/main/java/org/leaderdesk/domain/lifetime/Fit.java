package org.leaderdesk.domain.lifetime;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of fitting a model to a book: the model, or why there is none. Where there is none the
 * plain rule ({@link PlainRule}) is what is left; no figure ever is not a number.
 *
 * @param <M> the model
 */
public sealed interface Fit<M> {

    /**
     * A model that fits.
     *
     * @param logLikelihood the natural logarithm of how likely it makes what was seen
     */
    record Fitted<M>(M model, double logLikelihood) implements Fit<M> {}

    /** No model, because of something. */
    record NoModel<M>(Because because) implements Fit<M> {}

    /** Why there is no model. */
    enum Because {
        /** Fewer customers than a model of several parameters can be learned from. */
        TOO_FEW_CUSTOMERS,
        /** Hardly anybody came again, so that nothing says how often people come. */
        TOO_FEW_REPEATERS,
        /**
         * A parameter went to nothing or beyond all bounds: these customers do not behave as the
         * model says; mostly that nobody seems ever to leave, as in a shop that sells to shops.
         */
        RAN_AWAY,
        /** The search did not come to an end. */
        DID_NOT_CONVERGE
    }

    /** The model, where there is one. */
    default Optional<M> found() {
        return this instanceof Fitted<M> fitted ? Optional.of(fitted.model()) : Optional.empty();
    }

    /** The same of a model made of this one. */
    default <N> Fit<N> map(Function<M, N> change) {
        return switch (this) {
            case Fitted<M> fitted ->
                    new Fitted<>(change.apply(fitted.model()), fitted.logLikelihood());
            case NoModel<M> none -> new NoModel<>(none.because());
        };
    }
}
