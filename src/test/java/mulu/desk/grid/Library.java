package mulu.desk.grid;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mulu.audit.Audit;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Catalogs;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.staff.Passwords;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.base.Location;
import mulu.store.Store;
import mulu.template.Template;
import mulu.template.Templates;

/// A real library in a folder of the test's own, with catalogs of made-up rows.
final class Library implements AutoCloseable {
    private static final char[] PASSWORD = "很长的Kouling123".toCharArray();
    private static final String[] CATEGORIES = {"机构信息", "政策文件", "行政许可", "财政信息", "监督检查", "信息公开指南"};
    private static final String[] NAMES = {"单位职能简介", "内设科室与联系电话", "规范性文件全文", "办理流程图", "年度预算说明", "检查结果通报"};

    final Store store;
    final Catalogs catalogs;
    private final Audit audit;
    private final Staff staff;
    private final Templates templates;
    final Session filler;
    final Session reviewer;
    long catalog;

    private final Path folder;

    Library(Path folder) {
        this.folder = folder;
        store = Store.open(new Location.Folder(folder));
        audit = new Audit(store, InstantSource.system());
        staff = new Staff(store, audit, InstantSource.system(), new Passwords(64, 1));
        templates = new Templates(store);
        catalogs = new Catalogs(store, audit, staff, templates);
        if (staff.people().isEmpty()) {
            staff.add(null, "何文", Set.of(Role.FILLER), PASSWORD.clone());
            staff.add(null, "田静", Set.of(Role.REVIEWER), PASSWORD.clone());
            staff.add(null, "管理", Set.of(Role.ADMIN), PASSWORD.clone());
        }
        filler = staff.signIn("何文", PASSWORD.clone());
        reviewer = staff.signIn("田静", PASSWORD.clone());
    }

    /// Closes the library and opens it again.
    Library again() {
        store.close();
        Library next = new Library(folder);
        next.catalog = catalog;
        return next;
    }

    /// Makes a new catalog, which is the one that is meant from then on.
    void draft(int rows) {
        Draft draft = new Draft(Templates.builtIn().getFirst(), 2018, Map.of("unit", "青河区园林管理局"), Map.of(), rows(rows));
        catalog = catalogs.create(filler, draft, Progress.NONE).id();
    }

    static List<List<String>> rows(int count) {
        Template form = Templates.builtIn().getFirst();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>(Collections.nCopies(form.slots(), ""));
            int kind = i % CATEGORIES.length;
            row.set(0, "#");
            row.set(1, CATEGORIES[kind]);
            row.set(2, "事项" + (i + 1));
            row.set(3, kind == 2 ? "行政许可" : "内部管理");
            row.set(4, NAMES[kind]);
            row.set(5, "包括名称、依据、办理条件、所需材料、办理时限、收费标准和监督电话等内容，按季度更新" + (i + 1));
            row.set(6, kind % 2 == 0 ? "《中华人民共和国政府信息公开条例》第十条" : "《城市绿化条例》第二十一条、《青河区园林管理办法》（青政发〔2017〕12号）第六条");
            row.set(7, "青河区园林管理局");
            row.set(8 + (i % 7 == 4 ? 1 : 0), i % 5 == 3 && i % 7 != 4 ? "√（删减）" : "√");
            row.set(11, i % 3 == 0 ? "及时公开" : "自信息形成或变更之日起20个工作日内");
            row.set(12, "政府网站、公开栏");
            row.set(13 + (i % 7 == 4 ? 0 : 1), "√");
            row.set(15, i % 7 == 4 ? "依申请公开目录" : "主动公开基本目录");
            rows.add(row);
        }
        return rows;
    }

    /// The same library as another desk holds it, whose changes nobody here hears of.
    Catalogs elsewhere() {
        return new Catalogs(store, audit, staff, templates);
    }

    /// Takes a table of the database away under another name, or gives it back.
    void renameRecord(String from, String to) {
        store.read(tx -> tx.handle().execute("alter table " + from + " rename to " + to));
    }

    /// The catalog as the database has it.
    Sheet stored() {
        return catalogs.reload(catalog, Progress.NONE);
    }

    /// What the sheet shows, cell by cell.
    static List<List<String>> texts(Sheet sheet) {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            int row = i;
            texts.add(sheet.template().fields().stream().map(field -> sheet.text(row, field)).toList());
        }
        return texts;
    }

    /// Moves the catalog along its route, as the sign-off chapter does.
    void advance(Stage stage) {
        Catalog now = store.write(tx -> {
            Catalog locked = catalogs.lock(tx, catalog);
            Catalog.State state = locked.state();
            return catalogs.advance(tx, locked, new Catalog.State(stage, state.version(), state.round(), state.revision()));
        });
        catalogs.advanced(now);
    }

    @Override
    public void close() {
        store.close();
    }
}
