package mulu.desk.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;

/// The bar of a job in a dialog. FX thread only.
public final class JobBar {
    private JobBar() {}

    /// A bar as wide as there is room, which is only there while there is a job.
    public static ProgressBar of(String id, ObservableValue<@Nullable Running> running) {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId(id);
        running.subscribe(job -> show(bar, job));
        return bar;
    }

    private static void show(ProgressBar bar, @Nullable Running job) {
        Parts.show(bar, job != null);
        if (job != null) {
            job.doneProperty().subscribe(done -> {
                long total = job.totalProperty().get();
                bar.setProgress(total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : done.doubleValue() / total);
            });
        }
    }
}
