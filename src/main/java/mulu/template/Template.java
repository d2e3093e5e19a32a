package mulu.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mulu.base.Digest;
import mulu.base.Problem;
import org.jspecify.annotations.Nullable;

/// An official form: immutable data, kept with every catalog that is made from it. Thread-safe.
///
/// @param id name of the form, such as nx-2018
/// @param version counts up whenever anything of the form changes
/// @param name what people call the form
public record Template(
        String id,
        int version,
        String name,
        Heading heading,
        Columns columns,
        List<Listing> listings,
        PageLayout layout) {
    /// What the key of a column begins with that only one file has.
    public static final String OWN = "extra";

    private static final int DIGITS = 12;

    /// The leaf columns in printed order and the groups among them.
    ///
    /// @param extras how many of the last fields are not the form's own but one file's
    public record Columns(List<Field> fields, List<FieldGroup> groups, @Nullable Integer extras) {
        public Columns {
            fields = List.copyOf(fields);
            groups = List.copyOf(groups);
        }

        public Columns(List<Field> fields, List<FieldGroup> groups) {
            this(fields, groups, null);
        }

        int own() {
            return fields.size() - (extras == null ? 0 : extras);
        }
    }

    public Template {
        listings = List.copyOf(listings);
        TemplateFlaws.check(id, heading, columns, listings);
    }

    public List<Field> fields() {
        return columns.fields();
    }

    /// How many slots a row of this form needs.
    public int slots() {
        return fields().stream().mapToInt(Field::slot).max().orElse(-1) + 1;
    }

    /// Height of the header in tiers.
    public int tiers() {
        return fields().stream().mapToInt(field -> field.header().size()).max().orElse(1);
    }

    public Field field(String key) {
        return find(key).orElseThrow(() -> Problem.input("template.no-field", key, name));
    }

    public Optional<Field> find(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /// The group that allows one tick only and has `field` as a member.
    public Optional<FieldGroup> exclusive(Field field) {
        return columns.groups().stream()
                .filter(group -> group.rule() == FieldGroup.Rule.EXACTLY_ONE && group.fields().contains(field.key()))
                .findFirst();
    }

    public Optional<Listing> listing(String key) {
        return listings.stream()
                .filter(listing -> listing.key().equals(key) || listing.label().equals(key))
                .findFirst();
    }

    /// The title of a form whose heading has these values.
    public String title(String pattern, Map<String, String> heading) {
        String title = pattern;
        for (Heading.Line line : this.heading.lines()) {
            title = title.replace("{" + line.key() + "}", heading.getOrDefault(line.key(), ""));
        }
        return title;
    }

    /// This form with columns that only one file has, behind its own: kept as text, never thrown away.
    ///
    /// @param headers header paths, from the top tier down
    public Template with(List<List<String>> headers) {
        if (headers.isEmpty()) {
            return this;
        }
        List<Field> fields = new ArrayList<>(fields());
        for (List<String> header : headers) {
            int slot = fields.stream().mapToInt(Field::slot).max().orElse(-1) + 1;
            fields.add(new Field(OWN + slot, slot, header, Field.Type.TEXT, List.of(), true,
                    new Field.Look(12, false, false)));
        }
        int extras = fields.size() - columns.own();
        return new Template(id, version, name, heading, new Columns(fields, columns.groups(), extras), listings, layout);
    }

    /// A form of these columns, with this one's groups, counts and lists as far as the columns for them are there. The
    /// same columns give the same id.
    public Template laidOut(List<Field> own) {
        Set<String> keys = own.stream().map(Field::key).collect(Collectors.toSet());
        List<FieldGroup> groups = columns.groups().stream()
                .map(group -> new FieldGroup(group.key(), group.label(), group.fields().stream().filter(keys::contains).toList(), group.rule()))
                .filter(group -> group.fields().size() > 1).toList();
        List<Heading.Count> counts = heading.tally().counts().stream()
                .filter(count -> keys.contains(count.when()) && (count.weight() == null || keys.contains(count.weight()))).toList();
        Heading.Tally tally = counts.isEmpty() ? new Heading.Tally("", "", counts)
                : new Heading.Tally(heading.tally().label(), heading.tally().measure(), counts);
        List<Listing> lists = listings.stream().filter(list -> keys.contains(list.when()) && list.columns().stream()
                .allMatch(column -> column.field() == null || keys.contains(column.field()))).toList();
        Digest digest = new Digest();
        own.forEach(field -> digest.field(field.key()).field(field.path()));
        return new Template(family() + "~" + digest.hex().substring(0, DIGITS), version, name,
                new Heading(heading.title(), heading.lines(), tally), new Columns(own, groups), lists, layout);
    }

    /// The name that fields of other forms with the same meaning share with `field`.
    public String common(Field field) {
        return own(field) ? OWN + field.path() : CommonNames.of(family(), field);
    }

    /// Whether a field is one that only a file has; its key says nothing but where it stands.
    public boolean own(Field field) {
        return field.key().equals(OWN + field.slot()) || extras().contains(field);
    }

    /// The name of the form that this one is a layout of; its own name where it is none.
    public String family() {
        int end = id.indexOf('~');
        return end < 0 ? id : id.substring(0, end);
    }

    /// The fields behind the form's own that only one file has.
    public List<Field> extras() {
        return fields().subList(columns.own(), fields().size());
    }

    /// This form as it is for every catalog, without extra columns.
    public Template form() {
        return extras().isEmpty()
                ? this
                : new Template(id, version, name, heading,
                        new Columns(fields().subList(0, columns.own()), columns.groups()), listings, layout);
    }
}
