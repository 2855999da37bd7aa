package org.leaderdesk.cli;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a passcode comes from: a file, the environment, or a prompt; never an argument. */
final class Passcodes {

    private static final String VARIABLE = "LEADERDESK_PASSCODE";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final org.leaderdesk.cli.Console console;

    Passcodes(org.leaderdesk.cli.Console console) {
        this.console = console;
    }

    /**
     * The signed-in person's passcode.
     *
     * @throws Refused PASSCODE_NEEDED when there is none and nobody to ask
     */
    char[] get(Optional<Path> file) {
        return given(file).orElseGet(this::ask);
    }

    /** A passcode without asking anybody. */
    Optional<char[]> given(Optional<Path> file) {
        if (file.isPresent()) {
            return Optional.of(fromFile(file.get()));
        }
        String variable = console.environment().apply(VARIABLE);
        return variable == null || variable.isEmpty()
                ? Optional.empty()
                : Optional.of(variable.toCharArray());
    }

    /** The first line of a file, without what some editors put before its first letter. */
    static char[] fromFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new Refused(RefusalCode.FILE_IS_FOLDER, file);
        }
        try {
            String text = Files.readString(file);
            String typed = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return typed.lines().findFirst().orElse("").toCharArray();
        } catch (CharacterCodingException e) {
            throw new Refused(RefusalCode.FILE_NOT_UTF8, e, file);
        } catch (NoSuchFileException e) {
            throw new Refused(RefusalCode.FILE_NOT_FOUND, e, file);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_UNREADABLE, e, file);
        }
    }

    private char[] ask() {
        Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw new Refused(RefusalCode.PASSCODE_NEEDED);
        }
        char[] typed = terminal.readPassword("%s", console.messages().text("cli.passcode.prompt"));
        if (typed == null) {
            throw new Refused(RefusalCode.PASSCODE_NEEDED);
        }
        return typed;
    }
}
