package mulu.desk.fx;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What lies outside the window: the system's choosers of files and folders, its file browser, the clipboard.
/// FX thread only.
public final class Outside {
    private final Window owner;
    private final Consumer<String> browser;

    /// @param browser shows a document or folder by its address
    public Outside(Window owner, Consumer<String> browser) {
        this.owner = owner;
        this.browser = browser;
    }

    /// Asks for a folder; empty where the person gave up.
    public Optional<Path> folder(String title, @Nullable Path start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (start != null && Files.isDirectory(start)) {
            chooser.setInitialDirectory(start.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    /// Asks for one file to read, or several.
    ///
    /// @param kind what the files are, for the person
    /// @param patterns such as *.xlsx
    public List<Path> files(String title, String kind, List<String> patterns) {
        List<File> files = chooser(title, kind, patterns).showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    /// Asks for one file to read.
    ///
    /// @param kind what the files are, for the person
    /// @param patterns such as *.xlsx
    public Optional<Path> file(String title, String kind, List<String> patterns) {
        return Optional.ofNullable(chooser(title, kind, patterns).showOpenDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String title, String kind, List<String> patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        return chooser;
    }

    /// Asks under which name something is to be written.
    ///
    /// @param kind what the file is, for the person
    /// @param pattern such as *.xlsx
    /// @param name what is suggested
    public Optional<Path> target(String title, String kind, String pattern, String name) {
        FileChooser chooser = chooser(title, kind, List.of(pattern));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /// Opens a folder in the system's file browser.
    public void show(Path folder) {
        browser.accept(folder.toUri().toString());
    }

    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
