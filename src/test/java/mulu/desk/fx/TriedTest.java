package mulu.desk.fx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriedTest {
    @Test
    void thePasswordIsWipedWhetherItWentWellOrNot() {
        List<char[]> seen = new ArrayList<>();
        assertEquals("done", Tried.secretly("口令四五", signs -> {
            seen.add(signs);
            return "done";
        }));
        assertThrows(IllegalStateException.class, () -> Tried.secretly("口令四五", signs -> {
            seen.add(signs);
            throw new IllegalStateException("unexpected");
        }));
        seen.forEach(signs -> assertArrayEquals(new char[4], signs));
        assertEquals(2, seen.size());
    }
}
