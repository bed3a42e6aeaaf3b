using System.Text;
using Almoner.Editions.Proofreading;
using Almoner.Editions.Proofreading.Reading;
using Almoner.Terms;

namespace Almoner.Editions.Tests.Proofreading;

/// <summary>Where files are read and proofread.</summary>
internal static class Proof
{
    public static readonly Quarter Q2 = new(new FinancialYear(2023), 2);

    public static Checked<PrintedMatter> Open(Quarter? period, params (string Name, string Text)[] files) =>
        PrintedMatter.Read([.. files.Select(file => new PrintedFile(file.Name, Encoding.UTF8.GetBytes(file.Text)))], period);

    /// <summary>Proofreads files as of 2023/24 Q2; nothing in them may be a problem.</summary>
    public static IReadOnlyList<Finding> Read(params (string Name, string Text)[] files)
    {
        var matter = Open(Q2, files);
        Assert.Empty(matter.Problems);
        return Proofreader.Read(matter.Value!.Report);
    }

    public static IReadOnlyList<Finding> ReadTable(string text) => Read(("table.csv", text));

    /// <summary>A table, and words about it.</summary>
    public static IReadOnlyList<Finding> ReadWords(string table, string words) => Read(("table.csv", table), ("words.md", words));

    /// <summary>"PR-01 certain at Total, 2022/23: 124, not 126".</summary>
    public static string InOneLine(Finding finding) =>
        $"{finding.Kind.Code} {finding.Sure} at {string.Join(", ", new[] { finding.Place.Row, finding.Place.Column }.OfType<string>().DefaultIfEmpty($"{finding.Place.File}:{finding.Place.Line}"))}: {finding.Printed}, not {finding.Follows}";
}
