package org.leaderdesk.ui.counter;

import org.leaderdesk.ui.counter.Say.Tone;
import org.leaderdesk.ui.fx.KeptChoices;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * One beep for all handed over, two for some of it, a low one for nobody or refused: the clerk
 * looks at the goods and not at the screen. Silent where the computer has no sound device, or where
 * its user wants it so.
 */
final class Tones {

    private static final float RATE = 22_050;
    private static final double LOUD = 0.35;
    private static final int[] DONE = {1_320, 120};
    private static final int[] PARTIAL = {880, 90, 0, 60, 880, 90};
    private static final int[] UNKNOWN = {220, 320};

    /** The last beep alone is waited for: who types fast wants no beeps of people served before. */
    private static final ExecutorService PLAYER =
            new ThreadPoolExecutor(
                    0,
                    1,
                    10,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(1),
                    Thread.ofPlatform().daemon().name("beep-", 0).factory(),
                    new ThreadPoolExecutor.DiscardOldestPolicy());

    private final KeptChoices kept;

    Tones(KeptChoices kept) {
        this.kept = kept;
    }

    /** Sounds beside the FX thread; nothing for what is quiet. */
    void play(Tone tone) {
        if (tone != Tone.QUIET && kept.isOn(KeptChoices.SOUND)) {
            PLAYER.execute(() -> sound(samples(tone)));
        }
    }

    /** A tone as 8-bit samples; each kind is another, so that ears tell them apart. */
    static byte[] samples(Tone tone) {
        int[] parts =
                switch (tone) {
                    case DONE -> DONE;
                    case PARTIAL -> PARTIAL;
                    case UNKNOWN -> UNKNOWN;
                    case QUIET -> new int[0];
                };
        int length = 0;
        for (int part = 1; part < parts.length; part += 2) {
            length += samples(parts[part]);
        }
        byte[] samples = new byte[length];
        int at = 0;
        for (int part = 0; part < parts.length; part += 2) {
            int count = samples(parts[part + 1]);
            for (int i = 0; i < count; i++) {
                // Faded in and out, or it would crack.
                double fade = Math.min(1, Math.min(i, count - i) / (RATE / 200));
                double wave = Math.sin(2 * Math.PI * parts[part] * i / RATE);
                samples[at++] = (byte) Math.round(wave * fade * LOUD * Byte.MAX_VALUE);
            }
        }
        return samples;
    }

    private static int samples(int millis) {
        return Math.round(RATE * millis / 1000);
    }

    private static void sound(byte[] samples) {
        AudioFormat format = new AudioFormat(RATE, 8, 1, true, false);
        DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, format);
        if (!AudioSystem.isLineSupported(wanted)) {
            return;
        }
        try (SourceDataLine line = (SourceDataLine) AudioSystem.getLine(wanted)) {
            line.open(format);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException e) {
            // Another program has the device just now; the sentence on the screen says it all.
            return;
        }
    }
}
