using Almoner.Demo;
using Almoner.Demo.Caseload;

namespace Almoner.Cli.Tests;

public sealed class DemoLoadTests
{
    [Theory]
    [InlineData("report")]
    [InlineData("caseload")]
    public void Every_row_of_a_demonstration_is_kept_or_quarantined_as_its_maker_meant(string council)
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "ours");
        Assert.Equal(0, AlmonerProcess.Run("init", workspace).ExitCode);
        var inbox = Path.Combine(workspace, "inbox");
        var meant = council == "report" ? DemonstrationCouncil.Write(inbox, scale: 2, seed: 3) : CaseloadCouncil.Write(inbox, scale: 2, seed: 3);
        var loaded = AlmonerProcess.Run(["load", .. meant.Files.Select(file => Path.Combine(inbox, file.Name)), "--json", "--workspace", workspace]);
        Assert.Equal(0, loaded.ExitCode);
        var files = loaded.Json["files"]!.AsArray().ToDictionary(file => Path.GetFileName((string)file!["file"]!));
        foreach (var file in meant.Files)
        {
            var found = files[file.Name]!;
            Assert.Equal((file.Name, file.Rows, (long)file.RowsToKeep, (long)file.RowsForQuarantine, (long)file.TotalsRows),
                (file.Name, (long)found["read"]!, (long)found["kept"]!, (long)found["quarantined"]!, (long)found["totals"]!));
        }
    }
}
