using Almoner.Editions.Commentary;
using Almoner.Editions.Register;
using Almoner.Records.Store;
using Almoner.Terms;

namespace Almoner.Editions.Tests;

/// <summary>A store of its own with a register and a book of comments; gone when the test ends.</summary>
internal sealed class Desk : IDisposable
{
    public static readonly Issue Issue = new("quarterly", "2023/24 Q2");

    private int minutes;

    public Desk()
    {
        Folder = Directory.CreateTempSubdirectory("almoner-editions-").FullName;
        Store = RecordStore.Open(Folder, TimeProvider.System).Value!;
        Register = EditionRegister.Open(Store).Value!;
        Comments = CommentBook.Open(Store).Value!;
    }

    public string Folder { get; }

    public RecordStore Store { get; }

    public EditionRegister Register { get; }

    public CommentBook Comments { get; }

    public static EditionPins Pins { get; } = new(Issue, new string('d', 64), new string('1', 64), "Small Council", 4, null);

    public IEnumerable<string> Trail => Store.AuditTrail().Select(entry => $"{entry.Who}: {entry.What}{(entry.Reason is null ? "" : $" ({entry.Reason})")}");

    /// <summary>Somebody, a minute after the step before.</summary>
    public By By(string who = "Sam") => new(who, DateTimeOffset.UnixEpoch.AddMinutes(++minutes));

    public string Seal(EditionEntry entry) => Almoner.Editions.Register.Seal.Of(entry.Pins, Comments.Standing(entry.Pins.Issue), []);

    public KeptComments Keep(string on, string text, string author = "A manager", string? written = null, Wording? language = null)
    {
        Assert.True(Subject.TryParse(on, out var subject));
        DateOnly? day = written is null ? null : DateOnly.ParseExact(written, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return Comments.Keep([new NewComment(Issue, subject, author, day, text) { Language = language ?? Wording.English }], By()).Value!;
    }

    /// <summary>An edition that is signed as it stands.</summary>
    public EditionEntry Signed(EditionPins? pins = null)
    {
        var entry = Register.Prepare(pins ?? Pins, By()).Value!;
        Register.Review(entry.Id, By());
        return Register.Sign(entry.Id, "Director", Seal(entry), By("Dee")).Value!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
