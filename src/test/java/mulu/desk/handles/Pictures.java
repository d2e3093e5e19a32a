package mulu.desk.handles;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;

/// Keeps pictures of the screen beside the test reports.
public final class Pictures {
    private Pictures() {}

    /// The window as it is now, as `name`.png.
    public static void save(String name) {
        Screen.pulse();
        WritableImage shot = Screen.fx(() -> {
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            return stage.getScene().snapshot(null);
        });
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] pixels = new int[width * height];
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("mulu.pictures", "target/pictures")));
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
