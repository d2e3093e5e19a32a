package mulu.desk.frame;

import java.nio.file.Path;
import java.util.List;
import mulu.desk.start.StartController;

/// Where the start page leads: into the window around it.
final class Doors implements StartController.Doors {
    private final FrameController frame;

    Doors(FrameController frame) {
        this.frame = frame;
    }

    @Override
    public void open(long id) {
        frame.open(id);
    }

    @Override
    public void create() {
        frame.create();
    }

    @Override
    public void bring() {
        frame.bring();
    }

    @Override
    public void bring(List<Path> files) {
        frame.bring(files);
    }

    @Override
    public void begin(long source) {
        frame.begin(source);
    }
}
