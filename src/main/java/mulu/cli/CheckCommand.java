package mulu.cli;

import java.util.List;
import java.util.Map;
import mulu.catalog.Sheet;
import mulu.check.Finding;
import mulu.check.Rule;
import mulu.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Names what is wrong in a catalog; exit code 1 where there are errors.
@Command(name = "check")
final class CheckCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    int work(Office office) {
        Sheet sheet = office.catalogs().sheet(catalog);
        List<Finding> findings = office.checks().check(sheet);
        int rules = office.checks().rules(sheet.template().id()).size();
        if (json) {
            json(Map.of("catalog", catalog, "rows", sheet.size(), "rules", rules, "findings",
                    findings.stream().map(finding -> Shapes.finding(finding, sheet)).toList()));
        } else if (findings.isEmpty()) {
            say("cli.clean", sheet.size(), rules);
        } else {
            findings.forEach(finding ->
                    say("cli.finding", finding.level().label(), finding.place(sheet), finding.sentence()));
        }
        return findings.stream().anyMatch(finding -> finding.level() == Rule.Level.ERROR) ? Cli.FINDINGS : Cli.DONE;
    }
}
