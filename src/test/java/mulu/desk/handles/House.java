package mulu.desk.handles;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Draft;
import mulu.office.Office;
import mulu.signoff.Look;
import mulu.staff.Passwords;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.base.Location;
import mulu.template.Template;
import mulu.template.Templates;

/// A real library with an administrator and three hands, in a folder of the test's own.
public final class House implements AutoCloseable {
    public static final String PASSWORD = "柳河Kouling-4567";

    private static final Map<String, String> ALWAYS = Map.of("ordinal", "#", "category", "机构信息",
            "basis", "《中华人民共和国水法》第八条", "body", "柳河县水务局", "open", "√", "kindOpen", "√",
            "limit", "自信息形成或变更之日起20个工作日内", "channel", "政府网站、公开栏", "listing", "主动公开基本目录");

    public final Office office;
    public final Session filler;
    public final Session reviewer;
    public final Session approver;
    public final Session admin;

    public House(Path folder) {
        this(new Location.Folder(folder));
    }

    public House(Location location) {
        office = Office.open(location, InstantSource.system(), new Passwords(64, 1));
        office.staff().nameUnit(null, "柳河县水务局");
        office.staff().add(null, "秦填", Set.of(Role.FILLER), password());
        office.staff().add(null, "苏复", Set.of(Role.REVIEWER), password());
        office.staff().add(null, "范审", Set.of(Role.APPROVER), password());
        office.staff().add(null, "管平", Set.of(Role.ADMIN), password());
        filler = office.staff().signIn("秦填", password());
        reviewer = office.staff().signIn("苏复", password());
        approver = office.staff().signIn("范审", password());
        admin = office.staff().signIn("管平", password());
    }

    /// Adds a person by the administrator; the person has chosen an own password and is signed in.
    public Session hire(String name, Role... roles) {
        char[] first = "Erste-4567".toCharArray();
        office.staff().add(admin, name, Set.of(roles), first);
        Session session = office.staff().signIn(name, first);
        office.staff().changePassword(session, first, password());
        return session;
    }

    public static char[] password() {
        return PASSWORD.toCharArray();
    }

    /// A catalog without errors.
    public Catalog catalog(int rows) {
        Template form = Templates.builtIn().getFirst();
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Map<String, String> texts = new HashMap<>(ALWAYS);
            texts.putAll(Map.of("matter", "事项" + (i + 1), "name", "名称" + (i + 1), "content", "内容" + (i + 1)));
            cells.add(row(form, texts));
        }
        return office.catalogs().create(filler, new Draft(form, 2019, Map.of("unit", "柳河县水务局", "date", "2019-03-05"),
                Map.of(), cells), Progress.NONE);
    }

    private static List<String> row(Template form, Map<String, String> texts) {
        List<String> row = new ArrayList<>(Collections.nCopies(form.slots(), ""));
        texts.forEach((key, text) -> row.set(form.field(key).slot(), text));
        return row;
    }

    /// Says of every row that it is in order, as a reviewer does before signing.
    public void review(long catalog) {
        office.reviews().tickAll(office.catalogs().sheet(catalog), reviewer, Progress.NONE);
    }

    /// Does the next step of the route; the reviewer looks at every row before.
    public Catalog sign(Catalog catalog, Session by, String remark) {
        if (by.equals(reviewer)) {
            review(catalog.id());
        }
        Look look = office.signOff().look(catalog.id(), Progress.NONE);
        return office.signOff().sign(look, by, password(), remark);
    }

    @Override
    public void close() {
        office.close();
    }
}
