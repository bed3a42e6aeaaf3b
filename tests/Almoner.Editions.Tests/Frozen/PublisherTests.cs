using System.Text;
using Almoner.Editions.Frozen;
using Almoner.Editions.Register;
using Almoner.Records.Store;

namespace Almoner.Editions.Tests.Frozen;

/// <summary>Publishing is stopped at every step; the edition must then be what it was before or what it is after.</summary>
public sealed class PublisherTests : IDisposable
{
    private static readonly FileInFolder Report = new("report.html", Encoding.UTF8.GetBytes("<p>7 visits</p>"));

    private readonly Desk desk = new();
    private readonly EditionEntry edition;

    public PublisherTests() => edition = desk.Signed();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(PublishingStep.Flushed, false)]
    [InlineData(PublishingStep.Renamed, false)]
    [InlineData(PublishingStep.Entered, true)]
    public void A_publication_stopped_at_a_step_has_happened_only_once_it_is_entered(PublishingStep at, bool happened)
    {
        Assert.Throws<PowerCutException>(() => Publish(step =>
        {
            if (step == at) throw new PowerCutException();
        }));
        var after = desk.Register.Find(edition.Id)!;
        Assert.Equal(happened ? EditionState.Published : EditionState.Signed, after.State);
        if (happened) Assert.Empty(PublishedFolder.Read(desk.Store, after).Problems);
        else Assert.True(Publish().Ok);
        var published = desk.Register.Find(edition.Id)!;
        Assert.Equal([PublishedFolder.PathOf(desk.Store, published.Content!)], Directory.GetDirectories(PublishedFolder.ParentIn(desk.Store)));
        Assert.Empty(PublishedFolder.Read(desk.Store, published).Problems);
    }

    [Fact]
    public void What_an_abandoned_publication_left_behind_goes_with_the_next()
    {
        Assert.Throws<PowerCutException>(() => Publish(step =>
        {
            if (step == PublishingStep.Renamed) throw new PowerCutException();
        }));
        var left = Assert.Single(Directory.GetDirectories(PublishedFolder.ParentIn(desk.Store)));
        Assert.True(Publisher.Publish(desk.Store, desk.Register, SampleFrozen.Edition with { Title = "Another" }, desk.Seal(edition), [Report], [], desk.By(), CancellationToken.None).Ok);
        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void Words_that_changed_meanwhile_stop_the_publication()
    {
        var refused = Publisher.Publish(desk.Store, desk.Register, SampleFrozen.Edition, "another seal", [Report], [], desk.By(), CancellationToken.None);
        Assert.Equal(EditionCode.WordsChanged, refused.Problems.Single().Code);
        Assert.Equal(EditionState.Signed, desk.Register.Find(edition.Id)!.State);
    }

    [Fact]
    public void A_missing_altered_or_added_file_is_found()
    {
        var published = Publish().Value!;
        var folder = PublishedFolder.PathOf(desk.Store, published.Content!);
        File.WriteAllText(Path.Combine(folder, "report.html"), "<p>8 visits</p>");
        File.WriteAllText(Path.Combine(folder, "more.html"), "more");
        Assert.Equal(
            ["more.html was never part of the edition", "report.html is not what was published"],
            PublishedFolder.Read(desk.Store, published).Problems.Select(problem => problem.What.Split(':')[0]).Order(StringComparer.Ordinal));
        File.Delete(Path.Combine(folder, "report.html"));
        File.Delete(Path.Combine(folder, "more.html"));
        Assert.Contains("report.html cannot be read", PublishedFolder.Read(desk.Store, published).Problems.Single().What, StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(folder, "report.html"), Report.Bytes);
        File.AppendAllText(Path.Combine(folder, Manifest.FileName), " ");
        Assert.StartsWith("manifest.json is not what was published", PublishedFolder.Read(desk.Store, published).Problems.Single().What, StringComparison.Ordinal);
    }

    [Fact]
    public void The_content_is_the_hash_of_the_manifest_and_depends_on_nothing_else()
    {
        var content = Publish().Value!.Content!;
        using var other = new Desk();
        other.Signed();
        Assert.Equal(content, Publisher.Publish(other.Store, other.Register, SampleFrozen.Edition, other.Seal(edition), [Report], [], other.By("somebody else"), CancellationToken.None).Value!.Content);
        Assert.Equal(content, LastingFolder.Hash(File.ReadAllBytes(Path.Combine(PublishedFolder.PathOf(desk.Store, content), Manifest.FileName))));
    }

    [Fact]
    public void What_a_browser_printed_is_held_to_its_hash_and_does_not_bear_on_the_content()
    {
        var print = new FileInFolder("report.pdf", Encoding.UTF8.GetBytes("%PDF 7 visits"));
        var published = Publisher.Publish(desk.Store, desk.Register, SampleFrozen.Edition, desk.Seal(edition), [Report], [print], desk.By(), CancellationToken.None).Value!;
        using var other = new Desk();
        other.Signed();
        Assert.Equal(published.Content, Publisher.Publish(other.Store, other.Register, SampleFrozen.Edition, other.Seal(edition), [Report], [print with { Bytes = [1] }], other.By(), CancellationToken.None).Value!.Content);
        Assert.Empty(PublishedFolder.Read(desk.Store, published).Problems);
        var folder = PublishedFolder.PathOf(desk.Store, published.Content!);
        File.WriteAllText(Path.Combine(folder, "report.pdf"), "%PDF 8 visits");
        Assert.StartsWith("report.pdf is not what was published", PublishedFolder.Read(desk.Store, published).Problems.Single().What, StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(folder, Manifest.PrintsFileName), Manifest.Of(edition.Id, [print with { Bytes = File.ReadAllBytes(Path.Combine(folder, "report.pdf")) }]).ToBytes());
        Assert.StartsWith("prints.json is not what was published", PublishedFolder.Read(desk.Store, published).Problems.Single().What, StringComparison.Ordinal);
        File.Delete(Path.Combine(folder, Manifest.PrintsFileName));
        Assert.Contains(PublishedFolder.Read(desk.Store, published).Problems, problem => problem.What.StartsWith("prints.json cannot be read", StringComparison.Ordinal));
    }

    private Terms.Checked<EditionEntry> Publish(Action<PublishingStep>? reached = null) =>
        Publisher.Publish(desk.Store, desk.Register, SampleFrozen.Edition, desk.Seal(edition), [Report], [], desk.By(), CancellationToken.None, reached);

    private sealed class PowerCutException : Exception;
}
