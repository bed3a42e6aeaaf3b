using System.Globalization;
using System.Text;
using Almoner.Editions.Commentary;
using Almoner.Records.Store;

namespace Almoner.Editions.Register;

/// <summary>What is signed: the pins and the words.</summary>
public static class Seal
{
    /// <summary>SHA-256 over everything that an edition is made from: other words or other pins give another seal.</summary>
    public static string Of(EditionPins pins, IEnumerable<Comment> standing)
    {
        var text = new StringBuilder();
        foreach (var part in new[]
        {
            "almoner seal 1", pins.Issue.Report, pins.Issue.Period, pins.DatasetVersion, pins.LibraryVersion, pins.Council, pins.YearStart.ToString(CultureInfo.InvariantCulture),
            pins.Supersedes?.Id, pins.Supersedes?.Reason,
        }) Add(part);
        foreach (var comment in standing.OrderBy(comment => comment.On.Text, StringComparer.Ordinal))
        {
            foreach (var part in new[] { comment.On.Text, comment.Author, comment.Written.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), comment.Text }) Add(part);
        }

        return LastingFolder.Hash(Encoding.UTF8.GetBytes(text.ToString()));

        // The length before each part keeps their ends apart.
        void Add(string? part) => text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}\n");
    }
}
