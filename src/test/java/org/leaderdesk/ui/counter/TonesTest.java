package org.leaderdesk.ui.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.ui.counter.Say.Tone;
import org.leaderdesk.ui.fx.KeptChoices;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Beeps are told apart by ear: by length, by pitch, and by how many there are. */
class TonesTest {

    @Test
    void eachToneSoundsOtherwise() {
        assertEquals(0, Tones.samples(Tone.QUIET).length);
        assertTrue(pitch(Tone.DONE) > 1200 && pitch(Tone.DONE) < 1450);
        assertTrue(pitch(Tone.UNKNOWN) > 180 && pitch(Tone.UNKNOWN) < 260);
        assertNotEquals(Tones.samples(Tone.DONE).length, Tones.samples(Tone.PARTIAL).length);
        byte[] partial = Tones.samples(Tone.PARTIAL);
        assertEquals(0, partial[partial.length / 2], "two beeps with a pause between them");
    }

    /** Times the wave goes up through zero, a second. */
    private static double pitch(Tone tone) {
        byte[] samples = Tones.samples(tone);
        int ups = 0;
        for (int i = 1; i < samples.length; i++) {
            ups += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return ups * 22_050.0 / samples.length;
    }

    @Test
    void whatIsSwitchedOffStaysOff() {
        Map<String, String> kept = new HashMap<>();
        KeptChoices choices =
                new KeptChoices() {
                    @Override
                    public Optional<String> read(String key) {
                        return Optional.ofNullable(kept.get(key));
                    }

                    @Override
                    public void keep(String key, String value) {
                        kept.put(key, value);
                    }
                };
        assertTrue(choices.isOn(KeptChoices.SOUND));
        choices.switchTo(KeptChoices.SOUND, false);
        assertEquals(Map.of(KeptChoices.SOUND, "off"), kept);
        choices.switchTo(KeptChoices.SOUND, true);
        assertTrue(choices.isOn(KeptChoices.SOUND));
    }
}
