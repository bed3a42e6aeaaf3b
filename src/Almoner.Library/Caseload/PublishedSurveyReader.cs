using System.Globalization;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Caseload;

/// <summary>Reads the <c>surveys</c> of what was published.</summary>
internal static class PublishedSurveyReader
{
    private const int MostDecimals = 4;

    public static IReadOnlyList<PublishedSurvey> Read(IEnumerable<Node> items, Reading reading)
    {
        var kept = new Dictionary<string, PublishedSurvey>();
        foreach (var item in items.Where(item => item.IsMapping))
        {
            if (One(item, reading) is { } survey) reading.Keep(kept, $"{survey.Survey}: {survey.Question}", survey, "published survey", item.Place, other => other.Place);
        }

        return [.. kept.Values];
    }

    private static PublishedSurvey? One(Node node, Reading reading)
    {
        if (node.TextOf("survey") is not { } survey || node.TextOf("question") is not { } question || node.TextOf("source") is not { } source
            || node.WholeOf("respondents") is not { } respondents || node.TextOf("agree") is not { } written || Node.NumberIn(written) is not { } agree
            || !DateOnly.TryParseExact(node.TextOf("on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) return null;
        var decimals = written.Contains('.', StringComparison.Ordinal) ? written.Length - written.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        if (agree.Sign >= 0 && agree <= 100 && decimals <= MostDecimals) return new PublishedSurvey(survey, question, on, respondents, agree, decimals, source, node.Place);
        reading.Error(LibraryCode.CaseloadNumber, $"`agree` is {written}", $"Write per cent, 0 to 100, with at most {MostDecimals} decimals", node["agree"]!.Place);
        return null;
    }
}
