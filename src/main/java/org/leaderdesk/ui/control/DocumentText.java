package org.leaderdesk.ui.control;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.leaderdesk.i18n.Document;
import org.leaderdesk.i18n.Spans;

/** One part of a document, set to be read: its heading, paragraphs, lists and commands. */
public final class DocumentText extends VBox {

    /** The part of a document. */
    public DocumentText(Document.Part part) {
        getStyleClass().add("document");
        TextFlow heading = new TextFlow(text(part.heading(), "document-heading"));
        heading.getStyleClass().add("document-line");
        getChildren().add(heading);
        part.blocks().forEach(block -> getChildren().add(block(block)));
    }

    private static javafx.scene.Node block(Document.Block block) {
        return switch (block.kind()) {
            case PARAGRAPH -> flow(block.text());
            case ITEM -> {
                TextFlow flow = flow(block.text());
                HBox.setHgrow(flow, Priority.ALWAYS);
                HBox item = new HBox(text("•", "document-text"), flow);
                item.getStyleClass().add("document-item");
                yield item;
            }
            case COMMANDS -> {
                TextFlow commands = new TextFlow(text(block.text(), "document-text"));
                commands.getStyleClass().addAll("document-line", "document-commands");
                yield commands;
            }
        };
    }

    private static TextFlow flow(String marked) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("document-line");
        for (Spans.Span span : Spans.of(marked)) {
            flow.getChildren()
                    .add(
                            text(
                                    span.text(),
                                    switch (span.face()) {
                                        case PLAIN -> "document-text";
                                        case STRONG -> "document-strong";
                                        case TYPED -> "document-typed";
                                    }));
        }
        return flow;
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
