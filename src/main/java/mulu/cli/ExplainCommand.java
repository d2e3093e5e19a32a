package mulu.cli;

import java.util.List;
import java.util.Objects;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.check.Checked;
import mulu.check.Finding;
import mulu.office.Office;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says why what a rule found stays as it is, in one row or wherever it found it.
@Command(name = "explain")
final class ExplainCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--rule", paramLabel = "ID", required = true, descriptionKey = "cli.option.rule")
    private String rule = "";

    @Option(names = "--row", paramLabel = "N", descriptionKey = "cli.option.explained-row")
    private @Nullable Integer row;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "cli.option.reason")
    private String reason = "";

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        Sheet sheet = office.catalogs().sheet(catalog);
        Long id = row == null || row < 1 || row > sheet.size() ? null : Long.valueOf(sheet.row(row - 1).id());
        Checked checked = office.checks().check(sheet, Progress.NONE);
        List<Finding> findings = checked.findings().stream().filter(finding -> finding.rule().equals(rule))
                .filter(finding -> row == null || (id != null && Objects.equals(finding.row(), id))).toList();
        if (findings.isEmpty()) {
            throw Problem.input("check.waiver.gone", rule, row == null ? "" : row);
        }
        office.waivers().explain(checked, findings, reason, signer.signIn(office));
        say("cli.explained-now", findings.size(), reason);
        return Cli.DONE;
    }
}
