package mulu.desk.grid;

import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import mulu.exchange.ClipTable;
import org.jspecify.annotations.Nullable;

/// Copy, cut and paste between the grid and the system's clipboard. FX thread only.
public final class ClipCommands {
    private final CellCommands cells;
    private final Pasting pasting;
    private final Consumer<Runnable> command;
    private final Consumer<Runnable> edit;

    /// @param command runs what only looks
    /// @param edit runs what changes the catalog, or says why not
    ClipCommands(CellCommands cells, Pasting pasting, Consumer<Runnable> command, Consumer<Runnable> edit) {
        this.cells = cells;
        this.pasting = pasting;
        this.command = command;
        this.edit = edit;
    }

    public void copy() {
        command.accept(() -> copy(false));
    }

    /// Copies the selected cells under the header of their columns.
    public void copyWithHeader() {
        command.accept(() -> copy(true));
    }

    private void copy(boolean header) {
        if (cells.copyable()) {
            cells.copied(header).toClipboard();
        }
    }

    public void cut() {
        edit.accept(() -> {
            if (cells.copyable()) {
                cells.copied(false).toClipboard();
                cells.clear();
            }
        });
    }

    public void paste() {
        paste(Clipboard.getSystemClipboard().getHtml(), Clipboard.getSystemClipboard().getString());
    }

    void paste(@Nullable String html, @Nullable String text) {
        edit.accept(() -> ClipTable.read(html, text).ifPresent(table -> pasting.paste(table, Pasting.How.USUAL)));
    }

    /// Pastes, leaving alone what lies under an empty cell of the clipboard, or with the text of a merged cell in every
    /// cell that it covers.
    public void pasteSpecial(boolean skipBlanks, boolean everywhere) {
        edit.accept(() -> ClipTable.read(Clipboard.getSystemClipboard().getHtml(), Clipboard.getSystemClipboard().getString())
                .ifPresent(table -> pasting.paste(table, new Pasting.How(skipBlanks, everywhere))));
    }
}
