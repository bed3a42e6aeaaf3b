using System.Globalization;
using System.Text;
using Almoner.Editions.Actions;
using Almoner.Editions.Commentary;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Editions.Register;

/// <summary>What is signed: the pins, the words and the actions.</summary>
public static class Seal
{
    /// <summary>SHA-256 over everything that an edition is made from: other words, actions or pins give another seal.</summary>
    public static string Of(EditionPins pins, IEnumerable<Comment> standing, IEnumerable<ActionPoint> actions)
    {
        var text = new StringBuilder();
        foreach (var part in new[]
        {
            "almoner seal 1", pins.Issue.Report, pins.Issue.Period, pins.DatasetVersion, pins.LibraryVersion, pins.Council, pins.YearStart.ToString(CultureInfo.InvariantCulture),
            pins.Supersedes?.Id, pins.Supersedes?.Reason,
        }) Add(part);
        foreach (var comment in standing.OrderBy(comment => comment.On.Text, StringComparer.Ordinal))
        {
            foreach (var part in new[] { comment.On.Text, comment.Author, Day(comment.Written), comment.Text }) Add(part);
            if (comment.Language != Wording.English) Add(comment.Language.Tag);
        }

        foreach (var action in actions)
        {
            foreach (var part in new[] { action.On.Text, action.What, action.Owner, Day(action.Due), action.DoneOn is { } done ? Day(done) : null }) Add(part);
        }

        return LastingFolder.Hash(Encoding.UTF8.GetBytes(text.ToString()));

        // The length before each part keeps their ends apart.
        void Add(string? part) => text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}\n");

        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
