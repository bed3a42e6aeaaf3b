using System.Globalization;
using Almoner.Editions.Commentary;
using Almoner.Terms;

namespace Almoner.Editions.Register;

/// <summary>How far an edition has come.</summary>
public enum EditionState
{
    /// <summary>Prepared: its inputs are pinned, its words are being written.</summary>
    Draft,

    /// <summary>Given to those who check it.</summary>
    InReview,

    /// <summary>Somebody answers for it. Other words take the signature away.</summary>
    Signed,

    /// <summary>Frozen. It can only be superseded.</summary>
    Published,
}

/// <summary>What an edition is worked out from; the same pins and words give the same bytes.</summary>
/// <param name="Issue">The report and period.</param>
/// <param name="DatasetVersion">The dataset version.</param>
/// <param name="LibraryVersion">The version of the library, which the store keeps.</param>
/// <param name="Council">The council's name.</param>
/// <param name="YearStart">The month in which its financial year begins, 1 to 12.</param>
/// <param name="Supersedes">The published edition that it takes the place of; null for the first.</param>
public sealed record EditionPins(Issue Issue, string DatasetVersion, string LibraryVersion, string Council, int YearStart, Superseded? Supersedes);

/// <summary>The edition that another takes the place of, and why.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reason">Why it is superseded, in words for readers.</param>
public sealed record Superseded(string Id, string Reason);

/// <summary>An edition in the register.</summary>
/// <param name="Id">"adult-services-quarterly-2023-24-q2-1".</param>
/// <param name="Number">1 for the first of its report and period, one more for each that supersedes.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Pins">What it is worked out from.</param>
/// <param name="Prepared">Who prepared it last, and when.</param>
/// <param name="Published">Who published it, and when; null before.</param>
/// <param name="Content">SHA-256 of everything published but prints; null before.</param>
/// <param name="Prints">SHA-256 of what a browser printed of it; null before, and where no browser was there.</param>
/// <param name="SupersededBy">The published edition that took its place; null while it stands.</param>
/// <param name="Signatures">The signatures that stand.</param>
public sealed record EditionEntry(
    string Id,
    int Number,
    EditionState State,
    EditionPins Pins,
    By Prepared,
    By? Published,
    string? Content,
    string? Prints,
    string? SupersededBy,
    IReadOnlyList<Signature> Signatures)
{
    public static string IdOf(Issue issue, int number) => string.Create(CultureInfo.InvariantCulture,
        $"{issue.Report}-{issue.Period.Replace('/', '-').Replace(' ', '-').ToLowerInvariant()}-{number}");

    /// <summary>"draft", "in review", "signed", "published", "superseded".</summary>
    public string StateInWords => (State, SupersededBy) switch
    {
        (EditionState.Draft, _) => "draft",
        (EditionState.InReview, _) => "in review",
        (EditionState.Signed, _) => "signed",
        (EditionState.Published, null) => "published",
        _ => "superseded",
    };
}

/// <summary>Somebody answers for an edition.</summary>
/// <param name="Edition">The edition's id.</param>
/// <param name="Role">As whom: "Director of Social Services".</param>
/// <param name="Signed">Who, and when.</param>
/// <param name="Seal">What was signed: <see cref="Seal.Of"/>.</param>
public sealed record Signature(string Edition, string Role, By Signed, string Seal);
