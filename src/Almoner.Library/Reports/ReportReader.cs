using Almoner.Library.Measures;
using Almoner.Library.Yaml;

namespace Almoner.Library.Reports;

/// <summary>Reads <c>reports/*.yaml</c>.</summary>
internal static class ReportReader
{
    private static readonly Shape SectionShape = new("section", "One section of the report.",
    [
        new("title", new Kind.Text(), "The heading", Required: true),
        TranslationReader.Of("title"),
        new("about", new Kind.Text(), "A line under the heading"),
        TranslationReader.Of("about"),
        new("items", new Kind.ListOf(new Kind.Mapping(ItemReader.Shape)), "What stands in it, in order", Required: true),
    ]);

    public static readonly Shape Shape = new("report", "What stands in a report, in which order.",
    [
        new("report", new Kind.Name(), "The report's name", Required: true),
        new("title", new Kind.Text(), "Its title", Required: true),
        TranslationReader.Of("title"),
        new("about", new Kind.Text(), "A line under the title"),
        TranslationReader.Of("about"),
        new("sections", new Kind.ListOf(new Kind.Mapping(SectionShape)), "Its sections, in order", Required: true),
    ]);

    public static ReportDefinition? Read(Node node, IReadOnlyDictionary<string, Measure> measures, Reading reading)
    {
        if (node.TextOf("report") is not { } name) return null;
        var nodes = (node["sections"]?.Items ?? []).ToList();
        var named = nodes.SelectMany(section => section["items"]?.Items ?? []).SelectMany(item => (item["scorecard"]?.Items ?? []).Append(item["table"])).Select(code => code?.Text?.Trim() ?? "").ToHashSet();
        var items = new ItemReader(measures, named, reading);
        var sections = nodes
            .Select(section => new ReportSection(
                section.TextOf("title") ?? "", section.TextOf("about"),
                [.. (section["items"]?.Items ?? []).Select(items.Read).OfType<ReportItem>()]))
            .Where(section => section.Items.Count > 0)
            .ToList();
        return new ReportDefinition(name, node.TextOf("title") ?? name, node.TextOf("about"), sections, node.Place);
    }
}
