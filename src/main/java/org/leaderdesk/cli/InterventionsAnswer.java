package org.leaderdesk.cli;

import org.leaderdesk.desk.region.AnswerIntervention;
import org.leaderdesk.domain.region.Intervention;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.UUID;

/** Says what became of something the region asked. */
@Command
final class InterventionsAnswer extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.intervention")
    private String id = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Answer answer = new Answer();

    private static final class Answer {
        @Option(names = "--done", descriptionKey = "cli.option.intervention-done")
        private boolean done;

        @Option(names = "--declined", descriptionKey = "cli.option.intervention-declined")
        @SuppressWarnings(
                "UnusedVariable") // picocli sets it: whoever does not say --done says this
        private boolean declined;
    }

    InterventionsAnswer(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID asked = Ids.parse(id);
        Intervention.Answer said =
                answer.done ? Intervention.Answer.DONE : Intervention.Answer.DECLINED;
        return writing(
                session -> {
                    Intervention answered = new AnswerIntervention(session).run(asked, said);
                    InterventionsList.show(console(), json(), List.of(answered), session.zone());
                    return DONE;
                });
    }
}
